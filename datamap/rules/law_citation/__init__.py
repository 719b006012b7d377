"""Citations of law that is repealed, renamed or struck down."""
