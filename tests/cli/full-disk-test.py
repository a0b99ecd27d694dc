#!/usr/bin/env python3
"""jixiao-cli where the disk is full or read-only: a sentence, status 4, and nothing partial; as TAP.

usage: full-disk-test.py CLI SAMPLE

Works in a mount namespace of its own; where the system gives none, it is skipped.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

CLI, SAMPLE = map(os.path.abspath, sys.argv[1:3])
# Root needs no user namespace, and in a changed root gets none.
NAMESPACE = ["unshare", "--mount", *(["--user", "--map-root-user"] if os.geteuid() else [])]
PAGE = 4096


def mount(folder, size):
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}m", "tmpfs", folder], check=True)


def fill(folder, room):
    with open(folder / "filler", "wb", buffering=0) as filler:
        while os.fstatvfs(filler.fileno()).f_bfree * PAGE > room:
            filler.write(bytes(PAGE))


def run(*args, env, sentences=1):
    done = subprocess.run([CLI, *map(str, args)], env=env, stdin=subprocess.DEVNULL, capture_output=True)
    assert done.returncode in (0, 4), f"{args}: status {done.returncode}: {done.stderr.decode()}"
    assert done.returncode == 0 or 0 < len(done.stderr.decode().strip().splitlines()) <= sentences, done.stderr.decode()
    return done.returncode == 0


def looks_whole(path):
    if path.suffix in (".docx", ".xlsx", ".zip"):
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() is None
    data = path.read_bytes()
    if path.name == "SHA256SUMS":    # of a folder: every file that it names, and no other
        names = {line.split("  ", 1)[1] for line in data.decode().splitlines() if not line.startswith("#")}
        return names == {other.name for other in path.parent.iterdir()} - {"filler", path.name}
    return {".pdf": data[-6:].strip() == b"%%EOF", ".json": data.rstrip()[-1:] == b"}", ".sqlite": data[:6] == b"SQLite"}[path.suffix]


def tries(env, folder):
    return [("export", SAMPLE, "--to", folder / "out.pdf"),
            ("export", SAMPLE, "--to", folder / "out.jixiao.json"),
            ("export", SAMPLE, "--to", folder / "out.docx"),
            ("export", SAMPLE, "--to", folder / "out.xlsx"),
            ("export", id_of_sample(env), "--to", folder / "out.jixiao.zip"),
            ("export", "--all", "--to", folder / "all.json"),
            ("export", "--all", "--combined", "--to", folder / "all.pdf"),
            ("export", "--all", "--to", folder / "all.xlsx"),
            ("export", "--all", "--format", "zip", "--to", folder / "all.jixiao.zip"),
            ("export", "--all", "--format", "pdf", "--to", folder),
            ("backup", folder / "out.sqlite")]


def id_of_sample(env):
    listed = subprocess.run([CLI, "list", "--json"], env=env, capture_output=True, check=True)
    return json.loads(listed.stdout)["assessments"][0]["id"]


def check_each(env, folder, room):
    """A file each in every format: those that have room are whole and listed, each of the others has its sentence."""
    fill(folder, room)
    done = run("export", "--all", "--format", "pdf,docx,xlsx,json,zip", "--to", folder, env=env, sentences=6)
    new = {path for path in folder.iterdir() if path.name != "filler"}
    assert all(looks_whole(path) for path in new if path.name != "SHA256SUMS" or done), f"with {room} bytes left {new}"
    assert len(new) == 6 or not done
    for path in new:
        path.unlink()
    (folder / "filler").unlink()
    return not done


def check_full(env, folder, size):
    refused = 0
    for room in range(0, 65 * 1024, size * 8 * 1024):
        for arguments in tries(env, folder):
            fill(folder, room)
            before = set(folder.iterdir())
            done = run(*arguments, env=env)
            new = set(folder.iterdir()) - before
            assert bool(new) == done and all(map(looks_whole, new)), f"{arguments} with {room} bytes left {new}"
            for path in new:
                path.unlink()
            (folder / "filler").unlink()
            refused += not done
        refused += check_each(env, folder, room)
    assert refused >= 30, f"the disk was full only {refused} times"
    print(f"# {size} MiB: {refused} refused")


def check_read_only(env, folder):
    subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)
    for arguments in (*tries(env, folder), ("export", "--all", "--format", "pdf,docx,xlsx,json,zip", "--to", folder)):
        assert not run(*arguments, env=env, sentences=6), arguments
    assert not list(folder.iterdir())
    subprocess.run(["mount", "-o", "remount,bind,rw", folder], check=True)


def check_store(env, data, out):
    """The store itself lies where nothing can be written: it is read, and exports go elsewhere."""
    mount(data, 2)
    assert run("import", SAMPLE, env=env)
    subprocess.run(["mount", "-o", "remount,bind,ro", data], check=True)
    assert run("list", env=env) and run("export", "--all", "--to", out / "all.json", env=env)
    assert not run("import", "--present", "replace", SAMPLE, env=env)
    subprocess.run(["umount", data], check=True)


def inside():
    with tempfile.TemporaryDirectory(prefix="jixiao-full-") as name:
        place = pathlib.Path(name)
        folder, data, out = place / "small", place / "data", place / "out"
        for path in (folder, data, out):
            path.mkdir()
        env = dict(os.environ, XDG_DATA_HOME=str(data), LC_ALL="C.UTF-8")
        check_store(env, data, out)
        assert run("import", SAMPLE, env=env)
        paper = place / "paper.pdf"
        paper.write_bytes(os.urandom(3 * PAGE))
        assert run("attach", id_of_sample(env), "project", paper, env=env)
        for size in (1, 2):
            mount(folder, size)
            check_full(env, folder, size)
            check_read_only(env, folder)
            subprocess.run(["umount", folder], check=True)


if len(sys.argv) > 3:
    inside()
elif subprocess.run([*NAMESPACE, "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True).returncode != 0:
    print("1..0 # SKIP this system lets nobody mount a file system of his own")
else:
    print("1..1")
    done = subprocess.run([*NAMESPACE, sys.executable, __file__, CLI, SAMPLE, "inside"])
    print("ok 1" if done.returncode == 0 else "not ok 1", "- what does not fit leaves a sentence and nothing partial")
