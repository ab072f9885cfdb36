## The plan, its guard, its quality, and what is due

touched-plan = the plan
