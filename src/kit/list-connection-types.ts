import { Field, Int, ObjectType, type ClassType } from "type-graphql";
import { PageInfo } from "./connection-types";

/** The class of a Relay connection over a list that stands in memory (`pageOfList`). */
export function defineListConnection<Node>(name: string, nodeType: () => object, plural: string) {
  const type = (): ClassType => nodeType() as ClassType;

  @ObjectType(`${name}Edge`, { description: `One of the ${plural} of a page, with its cursor.` })
  class Edge {
    @Field(type, { description: "What stands at this place of the list." })
    node!: Node;

    @Field(() => String, { description: "The place in the list, to go on after." })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${plural}.` })
  class Connection {
    @Field(() => [nodeType() as ClassType], { description: `The ${plural} of the page.` })
    nodes!: Node[];

    @Field(() => [Edge], { description: "The same, each with its cursor." })
    edges!: Edge[];

    @Field(() => PageInfo, { description: "Where the page stands in the list." })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: `How many ${plural} the whole list has, all pages together.` })
    totalCount!: number;
  }

  return Connection;
}
