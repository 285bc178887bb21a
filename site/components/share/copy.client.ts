import { share as words } from '#site/words.ts';

// Buttons that copy: `data-copy` names the element whose text is taken. What became of it is said beside the button.
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset.copy ?? '');
    const isCopied = await copied(source?.textContent.trim() ?? '');
    say(button, isCopied ? (button.dataset.done ?? '') : words.failed);
  });
}

/** Says something beside a button, to those who hear the page too. */
export function say(button: HTMLElement, text: string): void {
  const status = button.parentElement?.querySelector('[role="status"]');
  if (status) status.textContent = text;
}

/** Whether a text is on the clipboard now. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // WeChat's browser, and pages without TLS, have the older way only.
    const area = document.createElement('textarea');
    area.value = text;
    area.readOnly = true;
    area.style.position = 'fixed';
    document.body.append(area);
    area.select();
    const isDone = document.execCommand('copy');
    area.remove();
    return isDone;
  }
}
