/** The editor of texts tells the form of a change when the browser has nothing else to do, and the form draws itself then. */
export async function settled(): Promise<void> {
  // Safari has no idle callback; Payload's editor waits there for a timeout too.
  const idle = window.requestIdleCallback ?? ((done: () => void) => setTimeout(done, 200));
  await new Promise<void>((resolve) => idle(() => resolve(), { timeout: 500 }));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
