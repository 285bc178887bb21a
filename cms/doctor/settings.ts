import { isForOthers, isLoopback, type Settings } from '#content/settings.ts';
import { doubtful, type Finding, right, wrong } from './finding.ts';

type Read = Pick<Settings, 'NODE_ENV' | 'HOST' | 'SITE_URL' | 'ADMIN_URL'>;

/** What is to be said of settings that are each right by themselves. */
export function settingsFindings(settings: Read, isSecretGiven: boolean): Finding[] {
  const findings: Finding[] = [];
  if (isForOthers(settings) && !isSecretGiven) {
    findings.push(
      wrong(
        '没有设 PAYLOAD_SECRET，正式的门户不会启动：请用 openssl rand -hex 32 做一个。',
        'PAYLOAD_SECRET is missing, so that a production start is refused: make one by openssl rand -hex 32.',
      ),
    );
  }
  for (const name of ['SITE_URL', 'ADMIN_URL'] as const) {
    const { hostname } = new URL(settings[name]);
    if (!isForOthers(settings) || !isLoopback(hostname)) continue;
    findings.push(
      doubtful(
        `${name} 还是 ${settings[name]}，别人打不开：请改成对外的网址。`,
        `${name} is ${settings[name]}, which nobody else can open: set it to the public address.`,
      ),
    );
  }
  return findings.length > 0 ? findings : [right('设置都看得懂。', 'The settings are in order.')];
}
