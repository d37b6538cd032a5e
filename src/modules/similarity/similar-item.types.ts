import { Field, Float, ObjectType } from "type-graphql";
import { type ItemSimilarity } from "./item-similarity.entity";

@ObjectType({ description: "An item that is alike in wording and theme; found by a machine, not by a person." })
export class SimilarItem {
  @Field(() => Float, { description: "How alike, 0 to 1." })
  readonly score: number;

  constructor(readonly similarity: ItemSimilarity) {
    this.score = similarity.score;
  }
}
