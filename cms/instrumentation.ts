/** Next.js calls this once when the CMS starts to serve. */
export async function register(): Promise<void> {
  const { NEXT_RUNTIME, NODE_ENV } = process.env;
  if (NEXT_RUNTIME !== 'nodejs' || NODE_ENV === 'test') return;
  const { refuseMalformedAddresses } = await import('./malformedAddress.ts');
  refuseMalformedAddresses();
  const { passOnAddresses } = await import('./signIn/socketAddress.ts');
  passOnAddresses();
  const { identifyRequests } = await import('./logging/requestId.ts');
  const { countResponses } = await import('./monitoring/responses.ts');
  identifyRequests();
  countResponses();
  const { startPublishing } = await import('./builder/startPublishing.ts');
  await startPublishing({ isDevelopment: NODE_ENV === 'development' });
}
