## The next round, and what moved between two
