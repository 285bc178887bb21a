/** What came of a request: what it answered, or the sentence that refuses it; `wants` names what else it asks for. */
export type Answer<T> = { answer: T } | { refusal: string | null; wants: string | null };

interface Refused {
  errors?: {
    message?: string;
    data?: { wants?: string; errors?: { message?: string }[] } | null;
  }[];
}

/** Asks the API, as JSON; by POST where there is something to send. */
export async function ask<T>(url: string, data?: object): Promise<Answer<T>> {
  try {
    const response = await fetch(url, {
      method: data ? 'POST' : 'GET',
      credentials: 'same-origin',
      headers: {
        'Accept-Language': document.documentElement.lang,
        ...(data && { 'Content-Type': 'application/json' }),
      },
      ...(data && { body: JSON.stringify(data) }),
    });
    const said = (await response.json()) as T & Refused; // of our own CMS
    if (response.ok) return { answer: said };
    const [first] = said.errors ?? [];
    const [field] = first?.data?.errors ?? [];
    return {
      refusal: field?.message ?? first?.message ?? null,
      wants: first?.data?.wants ?? null,
    };
  } catch {
    return { refusal: null, wants: null };
  }
}
