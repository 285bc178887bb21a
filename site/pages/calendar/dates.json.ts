import type { APIRoute } from 'astro';
import { calendarData } from '#site/portal/agenda.ts';
import { getPortal } from '#site/portal/portal.ts';

export const GET: APIRoute = async () => Response.json(calendarData(await getPortal()));
