import { readFileSync, writeFileSync } from 'node:fs';
import type { BuildReport } from '#content/buildReport.ts';
import { settings } from '#content/settings.ts';
import type { Content } from './content.ts';

/** What the build before was made from, or null when there was none, or none that can be read. */
export function contentBefore(): Content | null {
  const { BUILD_CONTENT_BEFORE } = settings();
  if (!BUILD_CONTENT_BEFORE) return null;
  try {
    // Written by the function below, in a build that came to its end.
    return JSON.parse(readFileSync(BUILD_CONTENT_BEFORE, 'utf8')).content as Content;
  } catch {
    return null;
  }
}

/** Leaves word of what was left as it was, and the content for the next build, where who started it asked for it. */
export function writeReport(report: BuildReport, content: Content): void {
  const { BUILD_REPORT } = settings();
  if (BUILD_REPORT) writeFileSync(BUILD_REPORT, JSON.stringify({ ...report, content }));
}
