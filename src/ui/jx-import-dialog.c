#include "jx-import-dialog.h"
struct _JxImportDialog { AdwDialog parent_instance; };
G_DEFINE_FINAL_TYPE (JxImportDialog, jx_import_dialog, ADW_TYPE_DIALOG)
static void jx_import_dialog_class_init (JxImportDialogClass *klass) { }
static void jx_import_dialog_init (JxImportDialog *self) { }
AdwDialog *jx_import_dialog_new (JxWorkspace *workspace, GListModel *files) { return g_object_new (JX_TYPE_IMPORT_DIALOG, NULL); }
GListModel *jx_import_dialog_list_samples (void) { return G_LIST_MODEL (g_list_store_new (G_TYPE_FILE)); }
