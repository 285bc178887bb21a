import { share as words } from '#site/words.ts';
import { copied, say } from './copy.client.ts';

// What an event is, as lines for a chat. The date is the one that the page shows now: the printed ones pass.
for (const box of document.querySelectorAll<HTMLElement>('[data-share]')) {
  const { title = '', place = '', phone = '' } = box.dataset;
  const when = () =>
    document.querySelector<HTMLElement>('[data-say]:not([hidden])')?.dataset.say ??
    box.dataset.when ??
    '';
  const address = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const lines = () => [
    title,
    when() && words.time(when()),
    place && words.place(place),
    phone && words.phone(phone),
  ];
  const text = () => lines().filter(Boolean).join('\n');
  const link = address ?? location.href;

  const copy = box.querySelector<HTMLButtonElement>('[data-share-copy]');
  copy?.addEventListener('click', async () => {
    const isCopied = await copied(`${text()}\n${words.more(link)}`);
    say(copy, isCopied ? words.copied : words.failed);
  });

  const send = box.querySelector<HTMLButtonElement>('[data-share-send]');
  if (!send || !('share' in navigator)) continue;
  send.hidden = false;
  send.addEventListener('click', () =>
    // Who closes the sheet has not failed at anything.
    navigator.share({ title, text: text(), url: link }).catch(() => undefined),
  );
}

document.querySelector('button[data-print]')?.addEventListener('click', () => print());
