import { readFileSync } from 'node:fs';
import type { Settings } from '#content/settings.ts';
import { ownAddress } from '../addresses.ts';
import { portProblem } from '../ports.ts';
import { type Finding, right, wrong } from './finding.ts';

/** Who has a port: nobody, the portal itself, another program, or it cannot be had (by the system's code). */
export type Holder = 'nobody' | 'portal' | 'another' | { code: string };

interface Port {
  setting: 'CMS_PORT' | 'SITE_PORT';
  port: number;
  holder: Holder;
}

const ANSWERS_WITHIN_MS = 3000;

export function portFinding({ setting, port, holder }: Port): Finding {
  switch (holder) {
    case 'nobody':
      return right(`端口 ${port} 空着（${setting}）。`, `Port ${port} is free (${setting}).`);
    case 'portal':
      return right(
        `端口 ${port} 上是门户自己（${setting}）。`,
        `Port ${port} is held by the portal itself (${setting}).`,
      );
    case 'another':
      return wrong(
        `端口 ${port} 被别的程序占着：请停掉它，或者把 ${setting} 改成别的。`,
        `Port ${port} is held by another program: stop that, or choose another ${setting}.`,
      );
    default:
      return wrong(
        `端口 ${port} 不能用（${holder.code}）：请把 ${setting} 或者 HOST 改成别的。`,
        `Port ${port} cannot be listened on (${holder.code}): choose another ${setting} or HOST.`,
      );
  }
}

type Where = Pick<Settings, 'HOST' | 'CMS_PORT' | 'SITE_PORT'>;

/** Both ports, and who has them. */
export async function portsOf({ HOST, CMS_PORT, SITE_PORT }: Where): Promise<Port[]> {
  return [
    {
      setting: 'CMS_PORT',
      port: CMS_PORT,
      holder: await holderOf(HOST, CMS_PORT, async (address) => {
        const { ok } = (await (await asked(`${address}/api/health`)).json()) as { ok?: unknown };
        return typeof ok === 'boolean';
      }),
    },
    {
      setting: 'SITE_PORT',
      port: SITE_PORT,
      holder: await holderOf(HOST, SITE_PORT, async (address) => {
        const icon = await (await asked(`${address}/icon.svg`)).text();
        return icon === readFileSync('public/icon.svg', 'utf8');
      }),
    },
  ];
}

async function holderOf(
  host: string,
  port: number,
  isPortal: (address: string) => Promise<boolean>,
): Promise<Holder> {
  const code = await portProblem(host, port);
  if (code === null) return 'nobody';
  if (code !== 'EADDRINUSE') return { code };
  return (await isPortal(ownAddress(host, port)).catch(() => false)) ? 'portal' : 'another';
}

const asked = (address: string): Promise<Response> =>
  fetch(address, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });
