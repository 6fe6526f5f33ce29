import { composeServices } from '@apollo/composition';
import { type DocumentNode, parse } from 'graphql';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@requires",
  "@external", "@provides", "@shareable", "@interfaceObject", "@inaccessible", "@override"])`;

/** What our own graph does without: abstract types, required fields of others, interface objects, hidden values. */
const SUBGRAPHS: Readonly<Record<string, string>> = {
  shop: `${LINK}
    type Query {
      search(text: String!): [Result!]!
      media(id: ID!): Media
      favourites: [Media]
      basket: Basket
      user: User!
    }
    union Result = Book | Film | User
    interface Media @key(fields: "id") { id: ID! title: String owner: User }
    type Book implements Media @key(fields: "id") { id: ID! title: String owner: User pages: Int size: Size }
    type Film implements Media @key(fields: "id") { id: ID! title: String owner: User minutes: Int! sequel: Film }
    type Size { width: Int! height: Int }
    type User @key(fields: "id") { id: ID! name: String @shareable state: State }
    enum State { ACTIVE ASLEEP @inaccessible }
    type Basket @key(fields: "id") { id: ID! items: [Item!] grid: [[Media]] }
    type Item { media: Media! count: Int! }`,
  reviews: `${LINK}
    type Media @interfaceObject @key(fields: "id") { id: ID! reviews(first: Int): [Review!]! score: Int }
    type Review @key(fields: "id") { id: ID! text: String! author: User @provides(fields: "name") about: Media }
    type User @key(fields: "id") { id: ID! name: String @external reviews: [Review] }
    type Query { review(id: ID!): Review reviews: [Review!] }`,
  shipping: `${LINK}
    type Book @key(fields: "id") { id: ID! pages: Int @external size: Size @external
      weight: Int @requires(fields: "pages size { width height }") shelf(tall: Boolean): Shelf }
    type Film @key(fields: "id") { id: ID! minutes: Int! @external reels: [Reel] @requires(fields: "minutes") }
    type Size { width: Int! @external height: Int @external }
    type Shelf { id: ID! books: [Book!] place: Place! }
    type Place { row: Int! owner: User }
    type Reel { number: Int! film: Film }
    type User @key(fields: "id") { id: ID! address: String! }`,
};

export function abstractWorld(): { sdl: string; subgraphs: Map<string, { typeDefs: DocumentNode }> } {
  const services = Object.entries(SUBGRAPHS).map(([name, sdl]) => ({ name, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services.map((service) => ({ ...service, url: service.name })));
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return { sdl: supergraphSdl, subgraphs: new Map(services.map(({ name, typeDefs }) => [name, { typeDefs }])) };
}
