fetch("https://metrics.example/");
