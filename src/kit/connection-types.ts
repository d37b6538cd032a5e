import { Field, Int, ObjectType, type ClassType } from "type-graphql";
import { type ObjectLiteral } from "typeorm";
import { ConnectionPage, type PageFacts } from "./connection";

@ObjectType({ description: "Where a page stands in its list." })
export class PageInfo implements PageFacts {
  @Field(() => Boolean, { description: "True where more follow." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "True where the page does not begin the list." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the first; null on an empty page." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "The cursor of the last, to go on with; null on an empty page." })
  endCursor!: string | null;
}

/** The class of a Relay connection over a type: `ProgramConnection` with its `ProgramEdge`. */
export function defineConnection<Node extends ObjectLiteral>(name: string, nodeType: () => object, plural: string) {
  const type = (): ClassType => nodeType() as ClassType;

  @ObjectType(`${name}Edge`, { description: `One of the ${plural} of a page, with its cursor.` })
  class Edge {
    @Field(type, { description: "What stands at this place of the list." })
    node!: Node;

    @Field(() => String, { description: "The place in the list, to go on after." })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${plural}.` })
  class Connection extends ConnectionPage<Node> {
    @Field(() => [nodeType() as ClassType], { description: `The ${plural} of the page.` })
    override nodes(): Promise<Node[]> {
      return super.nodes();
    }

    @Field(() => [Edge], { description: "The same, each with its cursor." })
    override edges(): Promise<Edge[]> {
      return super.edges();
    }

    @Field(() => PageInfo, { description: "Where the page stands in the list." })
    override pageInfo(): Promise<PageInfo> {
      return super.pageInfo();
    }

    @Field(() => Int, { description: `How many ${plural} the whole list has, all pages together.` })
    override totalCount(): Promise<number> {
      return super.totalCount();
    }
  }

  return Connection;
}
