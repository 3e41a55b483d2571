import type { CustomType } from './custom-type';

const pattern =
  /^(\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d+))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i;

/** A time by RFC 3339, to any fraction of a second: the same instant in another time zone means the same. */
export function rfc3339(): CustomType {
  return { noun: 'a time by RFC 3339', example: '2026-01-31T12:00:00Z', canonical };
}

function canonical(text: string): string | undefined {
  const [match, date = '', time = '', fraction = '', sign = '+', hours = '0', minutes = '0'] = pattern.exec(text) ?? [];
  if (match === undefined) return undefined;
  const local = new Date(`${date}T${time}Z`);
  // A day that the month does not have becomes one of the next.
  if (Number.isNaN(local.getTime()) || !local.toISOString().startsWith(date)) return undefined;
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return `${local.getTime() - offsetMs} ${fraction.replace(/0+$/, '')}`;
}
