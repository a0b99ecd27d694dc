/* test-form.c: forms: the shipped ones, bad ones, and what the language implies
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-error.h"
#include "jx-forms.h"
#include "shipped-forms.h"

/* A whole form in few lines; each bad form is this one with one piece exchanged. */
#define HEAD \
  "'format': 'jixiao-form', 'language': 1, 'id': 'small', 'version': 1, 'name': '小表', 'region': '某县', 'title': '小表'"
#define GRID "'grid': [10, 20, 20, 10]"
#define FUNDS_COLUMNS \
  "{ 'role': 'label', 'title': '' }, { 'role': 'adjusted', 'title': '预算' }, { 'role': 'executed', 'title': '支出' }," \
  "{ 'role': 'rate', 'title': '率', 'compute': 'ratio' }"
#define FUNDS \
  "{ 'type': 'matrix', 'id': 'funds', 'columns': [" FUNDS_COLUMNS "]," \
  "  'rows': [{ 'key': 'total', 'label': '合计', 'total': true, 'sum': ['part'] }, { 'key': 'part', 'label': '其中' }] }"
#define TOTALS \
  "{ 'type': 'totals', 'id': 'totals', 'columns': [{ 'role': 'total-score', 'compute': 'total-score' }]," \
  "  'layout': [[{ 'label': '总分', 'span': 3 }, { 'field': 'total-score' }]] }"

typedef struct
{
  const char *path;
  const char *json;    /* with ' for " */
  const char *place;   /* what the fault begins with */
  gboolean    kept;    /* a form that is in use may have it, and goes on to be read */
} BadForm;

static const BadForm bad_forms[] = {
  { "/form/bad/empty", "", "Line 1" },
  { "/form/bad/list", "[]", "A form is one JSON object" },
  { "/form/bad/cut", "{ " HEAD, "Line 1" },
  { "/form/bad/key-twice", "{ " HEAD ", 'id': 'other' }", "Line 1" },
  { "/form/bad/other-file", "{ 'format': 'jixiao', 'blocks': [" FUNDS "]}", "format: " },
  { "/form/bad/newer-language", "{ 'format': 'jixiao-form', 'language': 2, 'blocks': [" FUNDS "]}", "language: " },
  { "/form/bad/no-language", "{ 'format': 'jixiao-form', 'blocks': [" FUNDS "]}", "language: " },
  { "/form/bad/no-id", "{ 'format': 'jixiao-form', 'language': 1, 'version': 1 }", "id: " },
  { "/form/bad/id-in-chinese", "{ 'format': 'jixiao-form', 'language': 1, 'id': '表', 'version': 1 }", "id: " },
  { "/form/bad/version-text", "{ 'format': 'jixiao-form', 'language': 1, 'id': 'a', 'version': '1' }", "version: " },
  { "/form/bad/version-zero", "{ 'format': 'jixiao-form', 'language': 1, 'id': 'a', 'version': 0 }", "version: " },
  { "/form/bad/version-fraction", "{ 'format': 'jixiao-form', 'language': 1, 'id': 'a', 'version': 1.5 }", "version: " },
  { "/form/bad/key", "{ " HEAD ", 'colour': 'red', " GRID ", 'blocks': [" FUNDS "]}", "colour: " },
  { "/form/bad/kind", "{ " HEAD ", 'kind': 'county', " GRID ", 'blocks': [" FUNDS "]}", "kind: " },
  { "/form/bad/money-unit", "{ " HEAD ", 'money_unit': '美元', " GRID ", 'blocks': [" FUNDS "]}", "money_unit: " },
  { "/form/bad/no-blocks", "{ " HEAD ", " GRID " }", "blocks: " },
  { "/form/bad/blocks-object", "{ " HEAD ", " GRID ", 'blocks': {} }", "blocks: " },
  { "/form/bad/block-text", "{ " HEAD ", " GRID ", 'blocks': ['funds'] }", "blocks[0]: " },
  { "/form/bad/block-type", "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'table', 'id': 'a' }] }", "blocks[0].type: " },
  { "/form/bad/block-sections", "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'sections', 'id': 'a' }] }", "blocks[0].type: " },
  { "/form/bad/block-id-twice", "{ " HEAD ", " GRID ", 'blocks': [" FUNDS ", " FUNDS "]}", "blocks[1].id: " },
  { "/form/bad/block-id-missing", "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'notes' }]}", "blocks[0].id: " },
  { "/form/bad/block-section", "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'notes', 'id': 'n', 'section': 'x' }]}",
    "blocks[0].section: " },
  { "/form/bad/grid-empty", "{ " HEAD ", 'grid': [], 'blocks': [" FUNDS "]}", "grid: " },
  { "/form/bad/grid-negative", "{ " HEAD ", 'grid': [10, -1, 10, 10], 'blocks': [" FUNDS "]}", "grid[1]: " },
  { "/form/bad/grid-nan", "{ " HEAD ", 'grid': [10, 'NaN', 10, 10], 'blocks': [" FUNDS "]}", "grid[1]: " },
  { "/form/bad/grid-fraction", "{ " HEAD ", 'grid': [10, 1.5, 10, 10], 'blocks': [" FUNDS "]}", "grid[1]: " },
  { "/form/bad/margins", "{ " HEAD ", 'page': { 'left': 100, 'right': 100 }, " GRID ", 'blocks': [" FUNDS "]}", "page: " },
  { "/form/bad/margin-negative", "{ " HEAD ", 'page': { 'left': -5 }, " GRID ", 'blocks': [" FUNDS "]}", "page.left: " },
  { "/form/bad/orientation", "{ " HEAD ", 'page': { 'orientation': 'round' }, " GRID ", 'blocks': [" FUNDS "]}",
    "page.orientation: " },
  { "/form/bad/spans", "{ " HEAD ", 'grid': [10, 10, 10], 'blocks': [" FUNDS "]}", "blocks[0].columns: " },
  { "/form/bad/span-zero-cell",
    "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'text', 'id': 't', 'layout': [[{ 'label': 'a', 'span': 0 }]] }]}",
    "blocks[0].layout[0][0].span: " },
  { "/form/bad/span-too-wide",
    "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'text', 'id': 't', 'layout': [[{ 'label': 'a', 'span': 5 }]] }]}",
    "blocks[0].layout[0][0].span: " },
  { "/form/bad/span-overlaps",
    "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'text', 'id': 't', 'layout':"
    " [['a', { 'label': 'b', 'rows': 2 }, { 'label': 'c' }], [{ 'label': 'd', 'span': 2 }, 'e']] }]}",
    "blocks[0].layout[1][0].span: " },
  { "/form/bad/span-short",
    "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'text', 'id': 't', 'layout': [['a', { 'label': 'b', 'span': 1 }]] }]}",
    "blocks[0].layout[0]: " },
  { "/form/bad/cell-hangs-out",
    "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'text', 'id': 't', 'layout': [[{ 'label': 'a', 'rows': 2, 'span': 4 }]] }]}",
    "blocks[0].layout: " },
  { "/form/bad/cell-number", "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'text', 'id': 't', 'layout': [[1]] }]}",
    "blocks[0].layout[0][0]: " },
  { "/form/bad/side-too-wide", "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'notes', 'id': 't', 'side': 4 }]}", "blocks[0].side: " },
  { "/form/bad/field-unknown",
    "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'text', 'id': 't', 'layout': [[{ 'field': 'x' }]] }]}",
    "blocks[0].layout[0][0].field: " },
  { "/form/bad/field-twice",
    "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'text', 'id': 't', 'columns': [{ 'key': 'x' }],"
    " 'layout': [[{ 'field': 'x' }, { 'field': 'x' }]] }]}",
    "blocks[0].columns[0]: " },
  { "/form/bad/field-not-shown",
    "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'text', 'id': 't', 'columns': [{ 'key': 'x' }] }]}", "blocks[0].columns[0]: " },
  { "/form/bad/column-key-twice",
    "{ " HEAD ", 'grid': [1, 1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'key': 'x' }, { 'key': 'x' }] }]}",
    "blocks[0].columns[1].key: " },
  { "/form/bad/column-key-missing",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'title': 'x' }] }]}",
    "blocks[0].columns[0].key: " },
  { "/form/bad/role",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'role': 'boss' }] }]}",
    "blocks[0].columns[0].role: " },
  { "/form/bad/input",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'key': 'x', 'input': 'float' }] }]}",
    "blocks[0].columns[0].input: " },
  { "/form/bad/choices-missing",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'key': 'x', 'input': 'choice' }] }]}",
    "blocks[0].columns[0].choices: " },
  { "/form/bad/boxes-without-choices",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'key': 'x', 'boxes': 'after' }] }]}",
    "blocks[0].columns[0].boxes: " },
  { "/form/bad/several-without-boxes",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'key': 'x', 'several': true }] }]}",
    "blocks[0].columns[0].several: " },
  { "/form/bad/classes-twice",
    "{ " HEAD ", " GRID ", 'profile': { 'classes': [{ 'name': '产出' }, { 'name': '产出' }] }, 'blocks': [" FUNDS "]}", "profile.classes: ", TRUE },
  { "/form/bad/ratio-of-three",
    "{ " HEAD ", 'grid': [1, 1, 1, 1], 'blocks': [{ 'type': 'matrix', 'id': 't', 'columns': [{ 'role': 'adjusted' }, { 'role': 'executed' }, { 'role': 'paid' },"
    " { 'role': 'rate', 'compute': { 'kind': 'ratio', 'of': ['executed', 'adjusted', 'paid'] } }], 'rows': [{ 'key': 'a' }] }]}",
    "blocks[0].columns[3].compute: ", TRUE },
  { "/form/bad/limit-negative",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'key': 'x', 'limit': -1 }] }]}",
    "blocks[0].columns[0].limit: " },
  { "/form/bad/place-empty",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'key': 'x', 'place': '' }] }]}",
    "blocks[0].columns[0].place: " },
  { "/form/bad/matrix-without-rows",
    "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'matrix', 'id': 'funds', 'columns': [" FUNDS_COLUMNS "] }]}", "blocks[0].rows: " },
  { "/form/bad/row-key-twice",
    "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'matrix', 'id': 'funds', 'columns': [" FUNDS_COLUMNS "],"
    " 'rows': [{ 'key': 'a' }, { 'key': 'a' }] }]}",
    "blocks[0].rows[1].key: " },
  { "/form/bad/row-cell-unknown",
    "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'matrix', 'id': 'funds', 'columns': [" FUNDS_COLUMNS "],"
    " 'rows': [{ 'key': 'a', 'cells': { 'bonus': '1' } }] }]}",
    "blocks[0].rows[0].cells.bonus: " },
  { "/form/bad/row-two-kinds",
    "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'matrix', 'id': 'funds', 'columns': [" FUNDS_COLUMNS "],"
    " 'rows': [{ 'key': 'a', 'total': true, 'part': true }] }]}",
    "blocks[0].rows[0]: " },
  { "/form/bad/sum-of-unknown-row",
    "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'matrix', 'id': 'funds', 'columns': [" FUNDS_COLUMNS "],"
    " 'rows': [{ 'key': 'a', 'sum': ['b'] }] }]}",
    "blocks[0].rows[0].sum: " },
  { "/form/bad/sum-of-itself",
    "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'matrix', 'id': 'funds', 'columns': [" FUNDS_COLUMNS "],"
    " 'rows': [{ 'key': 'a', 'sum': ['b'] }, { 'key': 'b', 'sum': ['a'] }] }]}",
    "blocks[0].rows[0].sum: " },
  { "/form/bad/rows-in-fields",
    "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'fields', 'id': 'f', 'rows': [{ 'key': 'a' }, { 'key': 'b' }] }]}", "blocks[0].rows: " },
  { "/form/bad/lines-in-fields", "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'fields', 'id': 'f', 'lines': [] }]}",
    "blocks[0].lines: " },
  { "/form/bad/layout-in-list",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'key': 'x' }], 'layout': [] }]}",
    "blocks[0].layout: " },
  { "/form/bad/compute",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'key': 'x', 'compute': 'magic' }] }]}",
    "blocks[0].columns[0].compute: " },
  { "/form/bad/operand-column",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'key': 'x', 'input': 'money',"
    " 'compute': { 'kind': 'sum', 'of': ['y'] } }] }]}",
    "blocks[0].columns[0].compute.of[0]: " },
  { "/form/bad/operand-text",
    "{ " HEAD ", 'grid': [1, 1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'key': 'x', 'input': 'money',"
    " 'compute': { 'kind': 'sum', 'of': ['y'] } }, { 'key': 'y' }] }]}",
    "blocks[0].columns[0].compute.of[0]: " },
  { "/form/bad/operand-block",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'key': 'x', 'input': 'money',"
    " 'compute': { 'kind': 'sum', 'of': [{ 'block': 'z', 'column': 'x' }] } }] }]}",
    "blocks[0].columns[0].compute.of[0].block: " },
  { "/form/bad/operand-row",
    "{ " HEAD ", " GRID ", 'blocks': [" FUNDS ", { 'type': 'totals', 'id': 't', 'columns': [{ 'key': 'x', 'input': 'money',"
    " 'compute': { 'kind': 'sum', 'of': [{ 'block': 'funds', 'row': 'z', 'column': 'adjusted' }] } }], 'layout': [[{ 'field': 'x' }]] }]}",
    "blocks[1].columns[0].compute.of[0].row: " },
  { "/form/bad/operand-row-missing",
    "{ " HEAD ", " GRID ", 'blocks': [" FUNDS ", { 'type': 'totals', 'id': 't', 'columns': [{ 'key': 'x', 'input': 'money',"
    " 'compute': { 'kind': 'sum', 'of': [{ 'block': 'funds', 'column': 'adjusted' }] } }], 'layout': [[{ 'field': 'x' }]] }]}",
    "blocks[1].columns[0].compute.of[0].row: " },
  { "/form/bad/ratio-of-one",
    "{ " HEAD ", 'grid': [1, 1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'key': 'x', 'input': 'rate',"
    " 'compute': { 'kind': 'ratio', 'of': ['y'] } }, { 'key': 'y', 'input': 'money' }] }]}",
    "blocks[0].columns[0].compute: " },
  { "/form/bad/circle-of-one",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'key': 'x', 'input': 'money',"
    " 'compute': { 'kind': 'sum', 'of': ['x'] } }] }]}",
    "blocks[0].columns[0].compute: " },
  { "/form/bad/circle-of-three",
    "{ " HEAD ", 'grid': [1, 1, 1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': ["
    " { 'key': 'x', 'input': 'money', 'compute': { 'kind': 'sum', 'of': ['y'] } },"
    " { 'key': 'y', 'input': 'money', 'compute': { 'kind': 'sum', 'of': ['z'] } },"
    " { 'key': 'z', 'input': 'money', 'compute': { 'kind': 'sum', 'of': ['x'] } }] }]}",
    "blocks[0].columns[0].compute: " },
  { "/form/bad/circle-through-total",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 'a', 'columns': [{ 'role': 'weight',"
    " 'compute': { 'kind': 'sum', 'of': [{ 'block': 'b', 'column': 'total-weight' }] } }] },"
    " { 'type': 'totals', 'id': 'b', 'columns': [{ 'role': 'total-weight', 'compute': 'total-weight' }],"
    " 'layout': [[{ 'field': 'total-weight' }]] }]}",
    "blocks[0].columns[0].compute: " },
  { "/form/bad/execution-over-base", "{ " HEAD ", 'profile': { 'base': 5, 'execution': 10 }, " GRID ", 'blocks': [" FUNDS "]}",
    "profile.execution: " },
  { "/form/bad/classes-over-base",
    "{ " HEAD ", 'profile': { 'classes': [{ 'name': '产出', 'weight': 95 }] }, " GRID ", 'blocks': [" FUNDS "]}", "profile.classes: " },
  { "/form/bad/classes-under-base",
    "{ " HEAD ", 'profile': { 'classes': [{ 'name': '产出', 'weight': 50 }] }, " GRID ", 'blocks': [" FUNDS "]}", "profile.classes: " },
  { "/form/bad/alternatives",
    "{ " HEAD ", 'profile': { 'alternatives': [{ 'name': '产出', 'weight': '90.5' }] }, " GRID ", 'blocks': [" FUNDS "]}",
    "profile.alternatives: " },
  { "/form/bad/row-weights",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'indicators', 'id': 'i', 'columns': [{ 'role': 'weight', 'title': '' }],"
    " 'rows': [{ 'key': 'a', 'cells': { 'weight': '60' } }, { 'key': 'b', 'cells': { 'weight': '40.5' } }] }]}",
    "blocks: " },
  { "/form/bad/profile-key", "{ " HEAD ", 'profile': { 'bonus': 5 }, " GRID ", 'blocks': [" FUNDS "]}", "profile.bonus: " },
  { "/form/bad/profile-rule", "{ " HEAD ", 'profile': { 'exceeded': 'maybe' }, " GRID ", 'blocks': [" FUNDS "]}", "profile.exceeded: " },
  { "/form/bad/profile-fraction", "{ " HEAD ", 'profile': { 'tolerance': 0.1 }, " GRID ", 'blocks': [" FUNDS "]}",
    "profile.tolerance: " },
  { "/form/bad/bands-overlap",
    "{ " HEAD ", 'profile': { 'bands': [{ 'name': '好', 'from': 60, 'to': 100 }, { 'name': '中', 'from': 0, 'to': 80 }] }, " GRID
    ", 'blocks': [" FUNDS "]}",
    "profile.bands[1].to: " },
  { "/form/bad/band-turned", "{ " HEAD ", 'profile': { 'bands': [{ 'name': '好', 'from': 60, 'to': 50 }] }, " GRID ", 'blocks': [" FUNDS "]}",
    "profile.bands[0].to: " },
  { "/form/bad/grades-rise",
    "{ " HEAD ", 'profile': { 'grades': [{ 'name': '差', 'from': 0 }, { 'name': '优', 'from': 90 }] }, " GRID ", 'blocks': [" FUNDS "]}",
    "profile.grades[1].from: " },
  { "/form/bad/grades-open", "{ " HEAD ", 'profile': { 'grades': [{ 'name': '优', 'from': 90 }] }, " GRID ", 'blocks': [" FUNDS "]}",
    "profile.grades: " },
  { "/form/bad/deduction-of-nothing", "{ " HEAD ", 'profile': { 'over': 'deduct' }, " GRID ", 'blocks': [" FUNDS "]}", "profile.over_deduction: " },
  { "/form/bad/caps-fall",
    "{ " HEAD ", 'profile': { 'caps': [{ 'below': 70, 'total': 79 }, { 'below': 60, 'total': 69 }] }, " GRID ", 'blocks': [" FUNDS "]}",
    "profile.caps[1]: " },
  { "/form/bad/section-level",
    "{ " HEAD ", " GRID ", 'blocks': [" FUNDS "], 'sections': [{ 'key': 'a', 'title': '一', 'level': 2 }]}", "sections[0].level: " },
  { "/form/bad/section-twice",
    "{ " HEAD ", " GRID ", 'blocks': [" FUNDS "], 'sections': [{ 'key': 'a', 'title': '一' }, { 'key': 'a', 'title': '二' }]}",
    "sections[1].key: " },
  { "/form/bad/section-date",
    "{ " HEAD ", " GRID ", 'blocks': [" FUNDS "], 'sections': [{ 'key': 'date', 'title': '日期' }]}", "sections[0].key: " },
  { "/form/bad/figure-unknown",
    "{ " HEAD ", " GRID ", 'blocks': [" FUNDS "], 'sections': [{ 'key': 'a', 'title': '一', 'draft': '共{money}元' }]}",
    "sections[0].draft: " },
  { "/form/bad/figure-open", "{ " HEAD ", 'subtitle': '（{year年度）', " GRID ", 'blocks': [" FUNDS "]}", "subtitle: " },
  { "/form/bad/figure-class",
    "{ " HEAD ", " GRID ", 'blocks': [" FUNDS ", { 'type': 'notes', 'id': 'n', 'lines': ['{class:产出}'] }]}", "blocks[1].lines[0]: " },
  { "/form/bad/title-empty", "{ 'format': 'jixiao-form', 'language': 1, 'id': 'a', 'version': 1, 'title': '' }", "title: " },
  { "/form/bad/page-small", "{ " HEAD ", 'page': { 'width': 20 }, " GRID ", 'blocks': [" FUNDS "]}", "page.width: " },
  { "/form/bad/page-list", "{ " HEAD ", 'page': [], " GRID ", 'blocks': [" FUNDS "]}", "page: " },
  { "/form/bad/whole-in-list",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'key': 'x', 'whole': true }] }]}",
    "blocks[0].columns[0].whole: " },
  { "/form/bad/row-not-a-list", "{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'text', 'id': 't', 'layout': ['a'] }]}",
    "blocks[0].layout[0]: " },
  { "/form/bad/required-text",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'key': 'x', 'required': 'yes' }] }]}",
    "blocks[0].columns[0].required: " },
  { "/form/bad/row-label",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'key': 'x' }], 'rows': [{ 'key': 'a', 'label': 'b' }] }]}",
    "blocks[0].rows[0].label: " },
  { "/form/bad/fact-with-operands",
    "{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'list', 'id': 't', 'columns': [{ 'role': 'weight',"
    " 'compute': { 'kind': 'row-score', 'of': ['weight'] } }] }]}",
    "blocks[0].columns[0].compute: " },
  { "/form/bad/equal-block",
    "{ " HEAD ", " GRID ", 'blocks': [" FUNDS "], 'equal': [{ 'name': '收支', 'left': [{ 'block': 'x', 'column': 'adjusted' }] }]}",
    "equal[0].left[0].block: " },
  { "/form/bad/equal-text", "{ " HEAD ", " GRID ", 'blocks': [" FUNDS "], 'equal': [{ 'name': '收支', 'left': ['adjusted'] }]}",
    "equal[0].left[0]: " },
  { "/form/bad/equal-one-side",
    "{ " HEAD ", " GRID ", 'blocks': [" FUNDS "], 'equal': [{ 'name': '收支', 'left': [{ 'block': 'funds', 'row': 'part',"
    " 'column': 'adjusted' }] }]}",
    "equal[0]: " },
};

static char *
spell (const char *json)
{
  return g_strdelimit (g_strdup (json), "'", '"');
}

static GBytes *
bytes_of (const char *json)
{
  char *text = spell (json);

  return g_bytes_new_take (text, strlen (text));
}

static JxForm *
load (const char *json)
{
  g_autoptr(GBytes) bytes = bytes_of (json);
  g_autoptr(GError) error = NULL;
  JxForm *form = jx_form_new_from_bytes (bytes, &error);

  g_assert_no_error (error);

  return form;
}

static void
test_bad (gconstpointer data)
{
  const BadForm *c = data;
  g_autoptr(GBytes) bytes = bytes_of (c->json);
  g_autoptr(GPtrArray) faults = jx_form_verify (bytes);
  g_autoptr(GError) error = NULL;
  g_autoptr(JxForm) form = jx_form_new_from_bytes (bytes, &error);

  g_assert_cmpuint (faults->len, >, 0);
  if (!g_str_has_prefix (g_ptr_array_index (faults, 0), c->place))
    g_test_fail_printf ("“%s” does not begin with “%s”", (const char *) g_ptr_array_index (faults, 0), c->place);

  if (c->kept)
    {
      g_assert_no_error (error);
      return;
    }

  g_assert_null (form);
  g_assert_nonnull (error);
  g_assert_true (error->domain == JX_CORE_ERROR);
  g_assert_cmpstr (g_ptr_array_index (faults, 0), ==, error->message);
}

static void
test_good (void)
{
  g_autoptr(JxForm) form = load ("{ " HEAD ", " GRID ", 'blocks': [" FUNDS ", " TOTALS "]}");
  const JxBlock *funds = jx_form_get_block (form, 0);
  const JxCompute *ratio = funds->columns[3].compute;
  const JxCompute *sum = jx_block_get_compute (funds, "total", 1);
  const double *grid;
  double width = 0.0;
  guint n_grid;

  g_assert_cmpint (jx_form_find_block (form, "funds"), ==, 0);
  g_assert_cmpint (jx_form_find_block_type (form, JX_BLOCK_TOTALS, -1), ==, 1);
  g_assert_cmpint (jx_form_find_block_type (form, JX_BLOCK_TOTALS, 1), ==, -1);
  g_assert_cmpstr (funds->columns[2].key, ==, "executed");
  g_assert_cmpstr (funds->columns[2].place, ==, "全年执行数");
  g_assert_cmpint (funds->columns[2].input, ==, JX_INPUT_MONEY);
  g_assert_cmpint (ratio->kind, ==, JX_COMPUTE_RATIO);
  g_assert_cmpint (ratio->operands[0].column, ==, 2);
  g_assert_cmpint (ratio->operands[1].column, ==, 1);
  g_assert_cmpint (sum->kind, ==, JX_COMPUTE_SUM);
  g_assert_cmpint (sum->operands[0].row, ==, 1);
  g_assert_null (jx_block_get_compute (funds, "part", 1));
  g_assert_cmpstr (jx_form_get_block (form, 1)->columns[0].place, ==, "/total_score");
  g_assert_cmpstr (jx_form_get_block (form, 1)->columns[0].title, ==, "总分");

  grid = jx_form_get_grid (form, &n_grid);
  for (guint i = 0; i < n_grid; i++)
    width += grid[i];
  g_assert_cmpfloat_with_epsilon (width, 156.0, 0.001);   /* GB/T 9704: the type area */
}

static void
test_too_many (void)
{
  g_autoptr(GString) columns = g_string_new (NULL), grid = g_string_new (NULL), rows = g_string_new (NULL);
  g_autofree char *wide = NULL, *deep = NULL, *broad = NULL;
  const BadForm cases[] = { { "", NULL, "grid: " }, { "", NULL, "blocks[0].columns: " }, { "", NULL, "blocks[0].rows: " } };
  BadForm c;

  for (guint i = 0; i < 1000; i++)
    {
      g_string_append_printf (grid, "%s1", i == 0 ? "" : ",");
      g_string_append_printf (columns, "%s{ 'key': 'c%u' }", i == 0 ? "" : ",", i);
      g_string_append_printf (rows, "%s{ 'key': 'r%u' }", i == 0 ? "" : ",", i);
    }
  wide = g_strdup_printf ("{ " HEAD ", 'grid': [%s], 'blocks': [" FUNDS "] }", grid->str);
  broad = g_strdup_printf ("{ " HEAD ", " GRID ", 'blocks': [{ 'type': 'list', 'id': 'a', 'columns': [%s] }] }", columns->str);
  deep = g_strdup_printf ("{ " HEAD ", 'grid': [1], 'blocks': [{ 'type': 'matrix', 'id': 'a', 'columns': [{ 'key': 'x' }],"
                          " 'rows': [%s] }] }", rows->str);

  c = cases[0];
  c.json = wide;
  test_bad (&c);
  c = cases[1];
  c.json = broad;
  test_bad (&c);
  c = cases[2];
  c.json = deep;
  test_bad (&c);
}

static void
test_too_large (void)
{
  g_autofree char *text = g_strnfill (2 * 1024 * 1024, ' ');
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;

  g_assert_null (jx_form_new_from_bytes (bytes, &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_LIMIT);
}

static void
test_several_faults (void)
{
  g_autoptr(GBytes) bytes = bytes_of ("{ " HEAD ", 'a': 1, 'b': 2, 'kind': 'x', " GRID ", 'blocks': [" FUNDS "] }");
  g_autoptr(GPtrArray) faults = jx_form_verify (bytes);

  g_assert_cmpuint (faults->len, ==, 3);
}

static void
test_shipped (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  JxForm *form = jx_forms_find_latest (forms, "mof-project");

  g_assert_nonnull (form);
  g_assert_true (jx_forms_is_shipped (forms, form));
  g_assert_cmpint (g_list_model_get_n_items (G_LIST_MODEL (forms)), >, 0);
  g_assert_true (jx_forms_find (forms, "mof-project", 1, jx_form_get_hash (form)) == form);
  g_assert_null (jx_forms_find (forms, "mof-project", 2, NULL));
  g_assert_null (jx_forms_find (forms, "mof-project", 1, "0000"));
}

/* an assessment that pins a form by its bytes keeps them beside the shipped one of the same id and version */
static void
test_same_version (void)
{
  g_autoptr(JxForms) forms = jx_forms_new ();
  g_autoptr(JxForm) shipped = load ("{ " HEAD ", " GRID ", 'blocks': [" FUNDS "] }");
  g_autoptr(JxForm) other = load ("{ " HEAD ", " GRID ", 'blocks': [" FUNDS "], 'basis': '某县' }");
  g_autoptr(JxForm) third = load ("{ " HEAD ", " GRID ", 'blocks': [" FUNDS "], 'basis': '某省' }");
  g_autoptr(GError) error = NULL;

  g_assert_true (jx_forms_add (forms, other, FALSE, NULL));
  g_assert_true (jx_forms_add (forms, shipped, TRUE, NULL));
  g_assert_true (jx_forms_add (forms, shipped, TRUE, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (forms)), ==, 2);
  g_assert_true (jx_forms_find (forms, "small", 1, NULL) == shipped);
  g_assert_true (jx_forms_find (forms, "small", 1, jx_form_get_hash (other)) == other);
  g_assert_true (jx_forms_find_latest (forms, "small") == shipped);

  g_assert_false (jx_forms_add (forms, third, TRUE, &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (forms)), ==, 2);
}

static void
test_profile (void)
{
  g_autoptr(JxForm) form = load ("{ " HEAD ", " GRID ", 'blocks': [" FUNDS "] }");
  g_autoptr(JxForm) changed = jx_form_with_profile (form, "{\"execution\":20,\"tolerance\":\"0.5\",\"exceeded\":\"inverse\"}", NULL);
  g_autoptr(JxForm) again = jx_form_with_profile (form, jx_form_get_profile_json (changed), NULL);
  g_autoptr(JxForm) back = jx_form_with_profile (changed, NULL, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (jx_form_get_profile (form)->execution_weight, ==, 10 * JX_POINT);
  g_assert_cmpint (jx_form_get_profile (changed)->execution_weight, ==, 20 * JX_POINT);
  g_assert_cmpint (jx_form_get_profile (changed)->tolerance, ==, JX_POINT / 2);
  g_assert_cmpint (jx_form_get_profile (changed)->exceeded_rule, ==, JX_EXCEEDED_INVERSE);
  g_assert_cmpstr (jx_form_get_profile_json (again), ==, jx_form_get_profile_json (changed));
  g_assert_cmpstr (jx_form_get_hash (changed), ==, jx_form_get_hash (form));
  g_assert_true (jx_form_get_block (changed, 0) == jx_form_get_block (form, 0));
  g_assert_true (back == form);

  g_assert_null (jx_form_with_profile (form, "{\"execution\":200}", &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_FORM);
}

/* domain.md 1.1 and 1.2 */
static void
test_bands (void)
{
  g_autoptr(JxForm) form = load ("{ " HEAD ", " GRID ", 'blocks': [" FUNDS "] }");
  const JxProfile *profile = jx_form_get_profile (form);

  g_assert_cmpstr (jx_profile_find_grade (profile, 90 * JX_POINT)->name, ==, "优");
  g_assert_cmpstr (jx_profile_find_grade (profile, 90 * JX_POINT - 1)->name, ==, "良");
  g_assert_cmpstr (jx_profile_find_grade (profile, 60 * JX_POINT)->name, ==, "中");
  g_assert_cmpstr (jx_profile_find_grade (profile, 0)->name, ==, "差");
  g_assert_cmpstr (jx_profile_find_band (profile, "部分达成")->name, ==, "部分达成并具有一定效果");
  g_assert_cmpstr (jx_profile_find_band (profile, "达成预期指标。")->name, ==, "达成预期指标");
  g_assert_cmpstr (jx_profile_find_band (profile, "未达成")->name, ==, "未达成且效果较差");
  g_assert_null (jx_profile_find_band (profile, "部"));
  g_assert_null (jx_profile_find_band (profile, NULL));
}

static void
test_roles (void)
{
  for (JxRole role = JX_ROLE_NONE; role < JX_ROLE_LAST; role++)
    {
      JxRole back = JX_ROLE_LAST;

      g_assert_true (jx_role_from_key (jx_role_to_key (role), &back));
      g_assert_cmpint (back, ==, role);
    }
}

static void
test_subtotals (void)
{
  g_autoptr(JxForm) form = load ("{ " HEAD ", 'grid': [1, 1, 1], 'blocks': [{ 'type': 'indicators', 'id': 'i', 'columns': ["
                                 " { 'role': 'level1', 'title': '' }, { 'role': 'weight', 'title': '' },"
                                 " { 'role': 'score', 'title': '', 'compute': 'row-score' }],"
                                 " 'rows': [{ 'key': 'head', 'group': true, 'cells': { 'level1': '产出' } }, { 'key': 'a' },"
                                 " { 'key': 'sum', 'subtotal': true, 'cells': { 'level1': '小计' } }] }] }");
  const JxBlock *block = jx_form_get_block (form, 0);

  g_assert_true (block->rows[0].group);
  g_assert_null (jx_block_get_compute (block, "head", 2));
  g_assert_cmpint (jx_block_get_compute (block, "a", 2)->kind, ==, JX_COMPUTE_ROW_SCORE);
  g_assert_cmpint (jx_block_get_compute (block, "sum", 1)->kind, ==, JX_COMPUTE_SUM_ABOVE);
  g_assert_cmpint (jx_block_get_compute (block, "sum", 2)->kind, ==, JX_COMPUTE_SUM_ABOVE);
  g_assert_cmpint (jx_block_get_compute (block, NULL, 2)->kind, ==, JX_COMPUTE_ROW_SCORE);
}

/* What a newer program wrote is told apart from what contradicts itself. */
static void
test_newer_language (void)
{
  g_autoptr(GBytes) newer = bytes_of ("{ 'format': 'jixiao-form', 'language': 2, 'id': 'a', 'version': 1 }");
  g_autoptr(GBytes) none = bytes_of ("{ 'format': 'jixiao-form', 'language': '2', 'id': 'a', 'version': 1 }");
  g_autoptr(GError) error = NULL;

  g_assert_null (jx_form_new_from_bytes (newer, &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_VERSION);
  g_clear_error (&error);
  g_assert_null (jx_form_new_from_bytes (none, &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_FORM);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/form/newer-language", test_newer_language);
  for (guint i = 0; i < G_N_ELEMENTS (bad_forms); i++)
    g_test_add_data_func (bad_forms[i].path, &bad_forms[i], test_bad);
  g_test_add_func ("/form/good/implied", test_good);
  g_test_add_func ("/form/bad/too-many-columns-and-rows", test_too_many);
  g_test_add_func ("/form/bad/too-large", test_too_large);
  g_test_add_func ("/form/bad/every-fault-is-told", test_several_faults);
  g_test_add_func ("/form/shipped/load", test_shipped);
  g_test_add_func ("/form/set/same-version-other-bytes", test_same_version);
  g_test_add_func ("/form/profile/changed", test_profile);
  g_test_add_func ("/form/profile/bands-and-grades", test_bands);
  g_test_add_func ("/form/roles/words", test_roles);
  g_test_add_func ("/form/rows/groups-and-subtotals", test_subtotals);

  return g_test_run ();
}
