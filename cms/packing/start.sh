#!/bin/sh
# Starts the portal: ./start
exec "${0%/*}/portal" start
