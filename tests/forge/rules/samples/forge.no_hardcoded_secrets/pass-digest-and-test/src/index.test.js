const key = "ghp_q8ZtR3vLx7MbK2nWc9YpD5sFh4JgT6aE1uXo";
test("signs", () => expect(key).toBeTruthy());
