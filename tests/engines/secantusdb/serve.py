"""SecantusDB in a folder of its own, until standard input ends. It prints where it listens."""

import sys
import tempfile

from secantus import SecantusDBServer

with tempfile.TemporaryDirectory(prefix="secantusdb-") as folder:
    with SecantusDBServer(storage_path=folder, replica_set_name="portal") as server:
        print(f"mongodb://{server.host}:{server.port}/?replicaSet=portal", flush=True)
        sys.stdin.read()
