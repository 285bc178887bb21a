#!/bin/sh
# Runs a command of the portal with the Node that lies here: ./portal start, ./portal backup FILE, ./portal administrator …
# Needs nothing from the system but a shell, not even a PATH.
set -eu
called=$(pwd)
here=$(cd "${0%/*}" && pwd -P)
# Data and site lie beside this folder, so that the next release finds them.
: "${DATA_DIR:=$here/../data}" "${DIST_DIR:=$here/../dist}"
case $DATA_DIR in /*) ;; *) DATA_DIR=$called/$DATA_DIR ;; esac
case $DIST_DIR in /*) ;; *) DIST_DIR=$called/$DIST_DIR ;; esac
# As npm says from where it was called: a file that is named is meant from there.
INIT_CWD=$called
export DATA_DIR DIST_DIR INIT_CWD
if [ ! -f "$here/cms/commands/${1:-}.ts" ]; then
  echo "There is no command '${1:-}': README.md lists them." >&2
  exit 1
fi
command=$1
shift
cd "$here"
exec "$here/node/bin/node" "cms/commands/$command.ts" "$@"
