"""Makes stock.db: a database written by SQLCipher with OpenSSL, to be opened by ours.

    python3 -m venv venv && venv/bin/pip install sqlcipher3-wheels==0.5.7
    venv/bin/python make.py stock.db

`sqlcipher3-wheels` brings SQLCipher 4 built with OpenSSL. The key and the rows are in ../files.rs too.
With `check FILE`, opens a file that ours has written and prints its rows.
"""

import sys
from sqlcipher3 import dbapi2 as sqlcipher

KEY = "".join(f"{n:02x}" for n in range(48))  # 32 bytes of key, 16 of salt


def connect(path):
    connection = sqlcipher.connect(path)
    connection.execute(f"PRAGMA key = \"x'{KEY}'\"")
    return connection


def rows():
    return [(n, f"row {n} ក្រុមហ៊ុន " + "x" * (n * 37 % 900)) for n in range(1, 61)]


if sys.argv[1] == "check":
    connection = connect(sys.argv[2])
    faults = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    found = connection.execute("SELECT id, text FROM row ORDER BY id").fetchall()
    print("same" if found == rows() and not faults else f"other: {faults}")
else:
    connection = connect(sys.argv[1])
    print(connection.execute("PRAGMA cipher_version").fetchone()[0])
    connection.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    connection.executemany("INSERT INTO row VALUES (?, ?)", rows())
    connection.commit()
    connection.close()
