import { describeViews } from "./describe-views";

describeViews("zh");
