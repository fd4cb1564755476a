// How each visit starts: colours, sizes, waiting times, and which languages are offered.
StaffQuestions {}
