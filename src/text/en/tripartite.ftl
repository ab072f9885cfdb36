## Three constituents together

touched-mirror = how the others are seen
