/** What a cell of a spreadsheet holds: a date or a time of day is a Date in UTC. */
export type Cell = string | number | boolean | Date | null;
