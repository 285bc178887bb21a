/** Next.js calls this once when the CMS starts to serve. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return;
  const { startPublishing } = await import('./builder/startPublishing.ts');
  await startPublishing();
}
