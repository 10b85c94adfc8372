import type { BodyOf, endpoints } from '@plumbline/contracts';
import { attributeName } from '../import/field-places.ts';

type Map = NonNullable<BodyOf<typeof endpoints.inviteFromRows>['map']>;

/** What a column is, as a select knows it. */
export type ColumnPlace = '' | 'email' | 'attribute';
export type ColumnPlaces = Readonly<Record<string, ColumnPlace>>;

const addresses = new Set(['email', 'mail', 'emailaddress', 'mailaddress']);

/** Addresses where the name says so; everything else is for whoever has the list to say. */
export function guessColumn(name: string): ColumnPlace {
  return addresses.has(name.toLowerCase().replace(/[^a-z]/g, '')) ? 'email' : '';
}

export function peopleMap(places: ColumnPlaces): Map {
  return Object.fromEntries(
    Object.entries(places).flatMap(([column, place]): [string, Map[string]][] => {
      if (place === 'email') return [[column, { email: true }]];
      const attribute = place === 'attribute' ? attributeName(column) : null;
      return attribute === null ? [] : [[column, { attribute }]];
    }),
  );
}
