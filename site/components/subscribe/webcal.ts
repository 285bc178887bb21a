/** An address that phones and desks open in their calendar, to subscribe to. */
export const webcalOf = (url: URL): string => url.href.replace(/^https?:/, 'webcal:');
