import { describeViews } from "./describe-views";

describeViews("en");
