// Loaded into each child process (children.ts): ends it when its parent has ended, also by SIGKILL, so that it does
// not stay behind and hold its port. Nobody writes to the standard input; its end is the parent's.
process.stdin.on('end', () => process.exit(1));
process.stdin.on('error', () => process.exit(1));
process.stdin.resume();
// A socket keeps no process alive that has nothing else to do. Types know standard input as a terminal only.
(process.stdin as { unref?: () => void }).unref?.();
