export { mount } from "./editor";
export { Refusal } from "./host";
export { mountWidget } from "./widget";
