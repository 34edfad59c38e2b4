/** When mail may leave, by the clock on the recipient's wall. */
export interface SendWindow {
  /** ISO days of the week, 1 is Monday. */
  days: number[];
  /** 'HH:MM', included. */
  from: string;
  /** 'HH:MM', excluded; later than `from`, at most '24:00'. */
  until: string;
  respectsHolidays: boolean;
}

/** Where somebody lives: an IANA zone, an ISO 3166-1 country, and a region by its name or its ISO 3166-2 code. */
export interface Place {
  timeZone: string;
  country: string | null;
  region?: string | null;
}

const TIME = /^([01]\d|2[0-4]):([0-5]\d)$/;

/** From and until in milliseconds since midnight. Throws RangeError for a window that could never open. */
export function timesOf({ days, from, until }: SendWindow): [number, number] {
  const times: [number, number] = [timeOf(from), timeOf(until)];
  if (!days.some((day) => Number.isInteger(day) && day >= 1 && day <= 7)) throw new RangeError('days: none is from 1 to 7');
  if (times[0] >= times[1]) throw new RangeError(`from: ${from} is not before ${until}`);
  return times;
}

function timeOf(text: string): number {
  const [, hours, minutes] = TIME.exec(text) ?? [];
  const time = (Number(hours) * 60 + Number(minutes)) * 60_000;
  if (!(time <= 86_400_000)) throw new RangeError(`"${text}" is no time of the day. Write one like 09:00`);
  return time;
}
