import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { PathKey } from '../response-path';

/** Where in the response each representation of a fetch came from; several places when equal ones were asked once. */
export type PlacesOf = (representation: number) => readonly (readonly PathKey[])[];

/** With the place in the response instead of that in our request, once for each place, as if each had asked by itself. */
export function clientErrors(
  errors: readonly GraphQLFormattedError[],
  fetch: FetchNode,
  parent: readonly PathKey[],
  placesOf: PlacesOf,
): GraphQLError[] {
  return errors.flatMap((error) =>
    pathsOf(error.path, fetch, parent, placesOf).map(
      (path) =>
        new GraphQLError(error.message || `Error while fetching subquery from service "${fetch.serviceName}"`, {
          path,
          extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...error.extensions, serviceName: fetch.serviceName },
        }),
    ),
  );
}

type Path = readonly PathKey[];

function pathsOf(
  path: Path | undefined,
  fetch: FetchNode,
  parent: Path,
  placesOf: PlacesOf,
): readonly (Path | undefined)[] {
  if (!path) return [undefined];
  const [, representation, ...rest] = path;
  if (!fetch.requires || typeof representation !== 'number') return [[...parent, ...path]];
  const places = placesOf(representation);
  return places.length > 0 ? places.map((place) => [...place, ...rest]) : [rest];
}
