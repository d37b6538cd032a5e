import { Field, ID, InterfaceType } from "type-graphql";

/** Whatever has an id of its own that is unique in the whole hub and safe in an address. */
@InterfaceType({ description: "Anything that has an id of its own, unique in the whole hub." })
export abstract class Node {
  @Field(() => ID, { description: "The stable id, unique in the whole hub and safe in an address." })
  id!: string;
}
