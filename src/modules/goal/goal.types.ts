import { Field, ObjectType } from "type-graphql";
import { StrategicGoal } from "./goal.entity";

@ObjectType({ description: "The same goal in another list of its plan." })
export class Twin {
  @Field(() => StrategicGoal, { description: "The goal as the other list prints it." })
  goal!: StrategicGoal;

  @Field(() => Boolean, { description: "True where both lists print the same title, white space apart." })
  sameTitle!: boolean;
}
