import api from "@forge/api";
export const f = () => api.asUser().withProvider("calendar", "api").fetch("/events");
