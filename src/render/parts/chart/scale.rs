//! From a number to a place on a drawing.

/// So many numbers spread evenly over so much of a drawing's width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scale {
    /// The least and the greatest number.
    pub(super) numbers: (i64, i64),
    /// Where they lie, in per cent of the width.
    pub(super) places: (i64, i64),
}

impl Scale {
    /// The place of `number`, in hundredths of a per cent; one beyond the ends lies at the end.
    pub(super) fn place(self, number: i64) -> i64 {
        let ((least, greatest), (from, to)) = (self.numbers, self.places);
        let span = (greatest - least).max(1);
        let along = number.clamp(least, greatest.max(least)) - least;
        from * 100 + along * (to - from) * 100 / span
    }
}

/// Hundredths of a per cent as a drawing has them: `12.5%`.
pub(super) fn per_cent(hundredths: i64) -> String {
    format!("{}%", decimal(hundredths, 100))
}

/// Tenths of an em: `2.7em`.
pub(super) fn ems(tenths: usize) -> String {
    format!(
        "{}em",
        decimal(i64::try_from(tenths).unwrap_or(i64::MAX), 10)
    )
}

/// A number of `parts` to one, without noughts at its end.
fn decimal(number: i64, parts: i64) -> String {
    let (whole, part) = (number / parts, number % parts);
    let digits = if parts == 10 { 1 } else { 2 };
    let text = format!("{whole}.{part:0digits$}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_lie_where_they_should() {
        let scale = Scale {
            numbers: (-10, 10),
            places: (40, 80),
        };
        let places = [-400, -10, 0, 5, 10, 400].map(|number| scale.place(number));
        assert_eq!(places, [4000, 4000, 6000, 7000, 8000, 8000]);
    }

    #[test]
    fn one_number_needs_no_span() {
        let scale = Scale {
            numbers: (0, 0),
            places: (0, 100),
        };
        assert_eq!(scale.place(0), 0);
    }

    #[test]
    fn numbers_are_written_short() {
        let written = [0, 5, 50, 1250, 10_000].map(per_cent);
        assert_eq!(written, ["0%", "0.05%", "0.5%", "12.5%", "100%"]);
        assert_eq!([0, 27, 30].map(ems), ["0em", "2.7em", "3em"]);
    }
}
