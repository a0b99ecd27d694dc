"""Compares every shipped form with the published schema of the form language.

SPDX-FileCopyrightText: 2026 The authors
SPDX-License-Identifier: GPL-3.0-or-later
"""

import copy
import json
import sys

import jsonschema


def faults(validator, form):
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(form)]


def spoiled(form):
    """The same form with one thing wrong, in each way that the schema must see."""
    for path, key in ((form, "colour"), (form["blocks"][0], "colour"), (form["blocks"][-1], "type")):
        other = copy.deepcopy(form)
        target = other if path is form else other["blocks"][form["blocks"].index(path)]
        target[key] = "red"
        yield other


def main(schema_path, *form_paths):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    failed = False

    for path in form_paths:
        with open(path, encoding="utf-8") as file:
            form = json.load(file)
        for fault in faults(validator, form):
            print(f"{path}: {fault}")
            failed = True
        if not all(faults(validator, other) for other in spoiled(form)):
            print(f"{path}: the schema accepts it with a fault in it")
            failed = True

    return 1 if failed or not form_paths else 0


sys.exit(main(*sys.argv[1:]))
