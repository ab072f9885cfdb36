# Who is in the room, and what people said alone on their own laptops

role-decision-maker = decision-makers
role-manager = managers
role-professional = professionals
role-support = support staff
role-elected-officer = elected officers
role-member = members
role-outside-partner = outside partners
role-other = others
age-under-30 = under 30
age-30-44 = 30 to 44
age-45-59 = 45 to 59
age-60-and-over = 60 and over
seniority-junior = junior
seniority-middle = in between
seniority-senior = senior
band-not-given = not given
band-by-role = By role
band-by-sex = By sex
band-by-age = By age
band-by-seniority = By seniority

room-item-age = age { $age }
room-together = { $count ->
    [one] One person in all
   *[other] { $count } people in all
  }
room-totals = { $by }: { $groups }
room-nobody = Nobody here: { $groups }
field-missing = Who was missing
help-missing = Who should have been here and was not, one group a line. It stands in the report.

voices-title = { $id }: what people said alone
voices-count = { $count ->
    [one] One person answered this alone.
   *[other] { $count } people answered this alone.
  }
voices-felt = Felt need
voices-levels = Level
voices-desired = Desired level

voices-people = People
voices-few = Fewer than 5 answers: not shown. Groups that would give such a group away, and groups of a second kind, are not shown either.
voices-comments = Comments, in the order of the alphabet
voices-reworded = These answers were given to revision { $answered } of this indicator; here is { $now }. They are kept and not counted.
voices-none = Nobody has answered this indicator alone yet.
voices-felt-first = First the group says how strongly it feels the need.
