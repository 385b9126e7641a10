import { invalidParam } from './platformError';

/** A request body whose fields are read one by one, each refused by name when it is not what it must be. */
export class RequestBody {
  constructor(private readonly fields: Readonly<Record<string, unknown>>) {}

  /** Parses JSON text; anything but an object is refused. */
  static parse(text: string): RequestBody {
    let raw: unknown;
    try {
      raw = JSON.parse(text);
    } catch {
      throw invalidParam('request body is not JSON');
    }
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
      throw invalidParam('request body is not an object');
    return new RequestBody({ ...raw });
  }

  has(name: string): boolean {
    const value = this.fields[name];
    return value !== undefined && value !== null && value !== '';
  }

  raw(name: string): unknown {
    return this.fields[name];
  }

  text(name: string): string {
    const value = this.fields[name];
    if (typeof value !== 'string' || value === '') throw invalidParam(`${name} must be a non-empty text`);
    return value;
  }

  /** Text, or '' when absent. */
  textOr(name: string): string {
    return this.has(name) ? this.text(name) : '';
  }

  /** A whole number between 0 and `most`, or `absent` when not given. */
  count(name: string, absent: number, most: number): number {
    const value = this.fields[name];
    if (value === undefined || value === null) return absent;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
      throw invalidParam(`${name} must be a whole number`);
    if (value > most) throw invalidParam(`${name} is ${value}; at most ${most} is allowed`);
    return value;
  }

  flag(name: string): boolean {
    return this.fields[name] === true;
  }

  list(name: string): readonly unknown[] {
    const value = this.fields[name];
    if (!Array.isArray(value)) throw invalidParam(`${name} must be an array`);
    return value;
  }

  texts(name: string): readonly string[] {
    return this.list(name).map((item) => {
      if (typeof item !== 'string') throw invalidParam(`${name} must hold texts`);
      return item;
    });
  }

  /** The objects of a list. */
  parts(name: string): readonly RequestBody[] {
    return this.list(name).map((item) => {
      if (typeof item !== 'object' || item === null) throw invalidParam(`${name} must hold objects`);
      return new RequestBody({ ...item });
    });
  }
}
