import type { APIRoute } from 'astro';
import { getPortal } from '#site/portal/current.ts';
import { calendarData } from '#site/views/parts/agendaLines.ts';

export const GET: APIRoute = async () => Response.json(calendarData(await getPortal()));
