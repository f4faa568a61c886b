//! Sums worked out by hand, rules that hold for every number, and what people type wrongly.

use super::{
    Currency, Ends, Exchange, Money, Numbers, Percent, Plan, Typed, Unread, Way,
    money::rounded,
    plan::{GROWING, LONGEST},
    read,
    sum::Unfollowed,
    write,
};
use proptest::prelude::*;

fn baht(units: i128) -> Option<Money> {
    Some(Money::units(units))
}

/// 3 % a month.
const THREE: Percent = Percent(30_000);

#[test]
fn a_debt_without_interest_is_paid_from_what_is_left() {
    // Pay 12,000; rent 1,500, food 3,000, home 4,000, other 500 make 9,000; 3,000 are left.
    // Fee 20,000, of which 5,000 own: 15,000 owed. 15,000 / 3,000 = 5 months, and nothing but the 15,000 is paid.
    let numbers = Numbers {
        currency: Some(Currency::Thb),
        wage: baht(12_000),
        rent: baht(1_500),
        food: baht(3_000),
        home: baht(4_000),
        other: baht(500),
        fee: baht(20_000),
        own: baht(5_000),
        rate: Some(Percent(0)),
        ..Numbers::default()
    };
    let outcome = numbers.outcome();
    assert_eq!(outcome.left, baht(3_000));
    assert_eq!(outcome.debt, baht(15_000));
    assert_eq!(outcome.payment, baht(3_000));
    assert_eq!(outcome.rest, baht(0));
    assert!(outcome.missing.is_empty() && !outcome.without_interest);
    let plans = outcome.plans.unwrap();
    assert_eq!(plans.len(), 1);
    assert_eq!(plans[0].ends, Ends::After(5));
    assert_eq!((plans[0].paid(), plans[0].interest()), (baht(15_000), baht(0)));
    // 3,000 of 12,000 is a quarter, which is more than a fifth.
    assert!(outcome.above_limit);
}

#[test]
fn compound_interest_is_counted_on_what_is_still_owed() {
    // 10,000 owed, 3 % a month, 3,000 paid a month.
    // 1: 10,000.00 x 3 % = 300.00;  10,300.00 - 3,000 = 7,300.00
    // 2:  7,300.00 x 3 % = 219.00;   7,519.00 - 3,000 = 4,519.00
    // 3:  4,519.00 x 3 % = 135.57;   4,654.57 - 3,000 = 1,654.57
    // 4:  1,654.57 x 3 % = 49.6371, rounded 49.64; 1,704.21 is paid, nothing is left.
    // Paid 3 x 3,000 + 1,704.21 = 10,704.21; interest 704.21.
    let plan = Plan::follow(Money::units(10_000), THREE, Way::Owed, Money::units(3_000));
    let owed: Vec<i128> = plan.months.iter().map(|month| month.owed.0).collect();
    let interest: Vec<i128> = plan.months.iter().map(|month| month.interest.0).collect();
    assert_eq!(owed, [730_000, 451_900, 165_457, 0]);
    assert_eq!(interest, [30_000, 21_900, 13_557, 4_964]);
    assert_eq!(plan.ends, Ends::After(4));
    assert_eq!(plan.paid(), Some(Money(1_070_421)));
    assert_eq!(plan.interest(), Some(Money(70_421)));
}

#[test]
fn simple_interest_is_counted_on_the_first_debt() {
    // 10,000 owed, 3 % a month of the 10,000 each month = 300, 3,000 paid a month.
    // 1: 10,300 - 3,000 = 7,300;  2: 7,600 - 3,000 = 4,600;  3: 4,900 - 3,000 = 1,900;  4: 1,900 + 300 = 2,200 is paid.
    // Paid 9,000 + 2,200 = 11,200; interest 4 x 300 = 1,200.
    let plan = Plan::follow(Money::units(10_000), THREE, Way::First, Money::units(3_000));
    let owed: Vec<i128> = plan.months.iter().map(|month| month.owed.0).collect();
    assert_eq!(owed, [730_000, 460_000, 190_000, 0]);
    assert_eq!((plan.paid(), plan.interest()), (baht(11_200), baht(1_200)));
}

#[test]
fn a_debt_whose_interest_eats_the_payment_never_ends() {
    // 10 % of 100,000 is 10,000: who pays 10,000 a month owes 100,000 for ever, in both ways.
    for way in Way::ALL {
        let plan = Plan::follow(Money::units(100_000), Percent(100_000), way, Money::units(10_000));
        assert_eq!(plan.ends, Ends::Never);
        assert_eq!((plan.paid(), plan.interest()), (None, None));
        assert!(plan.months.iter().all(|month| month.owed == Money::units(100_000)));
        assert_eq!(plan.months.len(), GROWING);
    }
    // With 9,000: 1: 110,000 - 9,000 = 101,000;  2: 101,000 x 10 % = 10,100; 111,100 - 9,000 = 102,100.
    let plan = Plan::follow(Money::units(100_000), Percent(100_000), Way::Owed, Money::units(9_000));
    assert_eq!(plan.ends, Ends::Never);
    assert_eq!(plan.months[1].owed, Money::units(102_100));
    // One satang more than the interest ends some day: simple after 100,000 / 0.01 months, far beyond fifty years.
    let plan = Plan::follow(Money::units(100_000), Percent(100_000), Way::First, Money(1_000_001));
    assert_eq!(plan.ends, Ends::Beyond);
    assert_eq!(plan.months.len(), LONGEST);
    assert_eq!(plan.paid(), None);
}

#[test]
fn a_debt_at_home_is_paid_at_the_rate_that_was_typed() {
    // 2,500 baht a month, 1 baht = 125.5 riel: 313,750 riel a month. 600,000 riel owed, no interest.
    // 1: 600,000 - 313,750 = 286,250;  2: 286,250 is paid. Two months, 600,000 in all.
    let mut numbers = Numbers {
        currency: Some(Currency::Thb),
        debt_currency: Some(Currency::Khr),
        wage: baht(12_500),
        pay: baht(2_500),
        loan: Some(Money::units(600_000)),
        rate: Some(Percent(0)),
        ..Numbers::default()
    };
    assert_eq!(numbers.outcome().plans, Err(Unfollowed::NoExchange), "no rate is ever assumed");
    numbers.exchange = Some(Exchange {
        one: Currency::Thb,
        many: Currency::Khr,
        millionths: read::exchange("125.5").unwrap().unwrap(),
    });
    let outcome = numbers.outcome();
    // 2,500 of 12,500 is a fifth, and not more.
    assert!(!outcome.above_limit);
    let plans = outcome.plans.unwrap();
    assert_eq!(plans[0].months[0].owed, Money::units(286_250));
    assert_eq!((plans[0].ends, plans[0].paid()), (Ends::After(2), Some(Money::units(600_000))));

    // The other direction: 2,000,000 dong a month, 1 yuan = 3,500 dong: 571.428… yuan, rounded 571.43.
    let exchange = Exchange { one: Currency::Cny, many: Currency::Vnd, millionths: 3_500_000_000 };
    let pay = exchange.convert(Money::units(2_000_000), Currency::Vnd, Currency::Cny);
    assert_eq!(pay, Some(Money(57_143)));
    assert_eq!(exchange.convert(Money::units(1), Currency::Thb, Currency::Cny), None);
}

#[test]
fn pay_that_does_not_suffice_pays_no_debt() {
    // 9,000 pay, 10,000 costs: 1,000 short each month, and nothing for a debt of 5,000.
    let numbers = Numbers { wage: baht(9_000), rent: baht(10_000), loan: baht(5_000), ..Numbers::default() };
    let outcome = numbers.outcome();
    assert_eq!((outcome.left, outcome.payment, outcome.rest), (baht(-1_000), baht(0), baht(-1_000)));
    assert_eq!(outcome.missing, ["food", "home", "other"]);
    assert!(outcome.without_interest);
    assert_eq!(outcome.plans.unwrap()[0].ends, Ends::Never);
}

#[test]
fn what_was_not_said_is_not_known() {
    let nothing = Numbers::default().outcome();
    assert_eq!((nothing.left, nothing.debt, nothing.payment, nothing.rest), (None, None, None, None));
    assert_eq!(nothing.plans, Err(Unfollowed::Unsaid));
    assert!(!nothing.without_interest && !nothing.above_limit);

    let no_debt = Numbers { fee: baht(5_000), own: baht(5_000), wage: baht(1), ..Numbers::default() };
    assert_eq!(no_debt.outcome().plans, Err(Unfollowed::NoDebt));
    assert_eq!(no_debt.outcome().payment, None);

    let no_pay = Numbers { loan: baht(5_000), ..Numbers::default() };
    assert_eq!(no_pay.outcome().plans, Err(Unfollowed::NoPayment));

    // Interest, but nobody knows how it is counted: both ways are followed.
    let two = Numbers { loan: baht(10_000), rate: Some(THREE), pay: baht(3_000), ..Numbers::default() };
    let paid: Vec<_> = two.outcome().plans.unwrap().iter().map(Plan::paid).collect();
    assert_eq!(paid, [baht(11_200), Some(Money(1_070_421))]);

    assert!(Numbers { own: baht(1), ..Numbers::default() }.own_above_fee());
    assert!(!Numbers { own: baht(1), fee: baht(1), ..Numbers::default() }.own_above_fee());
}

#[test]
fn a_half_is_rounded_up() {
    for (value, by, whole) in
        [(1, 2, 1), (-1, 2, 0), (3, 2, 2), (-3, 2, -1), (149, 100, 1), (150, 100, 2), (0, 7, 0)]
    {
        assert_eq!(rounded(value, by), whole, "{value} / {by}");
    }
    // 0.5 % of 1.00 is 0.005: a hundredth.
    assert_eq!(Percent(5_000).of(Money(100)), Money(1));
}

#[test]
fn an_amount_is_read_as_each_country_writes_it() {
    for (typed, hundredths) in [
        ("1000", 100_000),
        ("1,000", 100_000),
        ("1.000", 100_000),
        ("1 000", 100_000),
        ("1\u{00A0}000", 100_000),
        ("1,000,000", 100_000_000),
        ("1.000.000", 100_000_000),
        ("1 000 000", 100_000_000),
        ("1,000.5", 100_050),
        ("1.000,50", 100_050),
        ("1 000,50", 100_050),
        ("12.5", 1_250),
        ("12,5", 1_250),
        ("0.05", 5),
        ("  300 ", 30_000),
        ("0", 0),
        ("007", 700),
        ("๑๒,๐๐๐", 1_200_000),
        ("໑໒.໐໐໐", 1_200_000),
        ("၁၂၀၀၀", 1_200_000),
        ("១២ ០០០", 1_200_000),
        ("１２，０００", 1_200_000),
        ("1๒០0", 120_000),
        ("1000000000000", 100_000_000_000_000),
    ] {
        assert_eq!(read::money(typed), Ok(Some(Money(hundredths))), "{typed}");
    }
    for empty in ["", " ", "\u{200B}\u{00A0}"] {
        assert_eq!(read::money(empty), Ok(None));
    }
}

#[test]
fn a_number_that_could_be_two_is_not_guessed() {
    for unclear in [
        "1,0000",
        "1,00,000",
        "10 20",
        "1 0000",
        "1.000.00",
        "1,000,00",
        "1,000.000,00",
        "1.5.5",
        ",5",
        "5.",
        ".",
        ",",
        "0.500",
        "1000.000",
        "1,000.505",
        "0,000,000",
        "1..000",
        "1. 000",
        "1 000 .5",
    ] {
        assert_eq!(read::money(unclear), Err(Unread::Unclear), "{unclear}");
    }
    // Three places may be thousands or not where thousandths make sense.
    assert_eq!(read::exchange("5.125"), Err(Unread::Unclear));
    assert_eq!(read::percent("1,250"), Err(Unread::Unclear));
    assert_eq!(read::exchange("5.13"), Ok(Some(5_130_000)));
    assert_eq!(read::exchange("0.208"), Ok(Some(208_000)));
    assert_eq!(read::exchange("3500"), Ok(Some(3_500_000_000)));
    assert_eq!(read::percent("2,5 %"), Ok(Some(Percent(25_000))));
    assert_eq!(read::percent("๓"), Ok(Some(THREE)));
}

#[test]
fn what_is_no_amount_says_why() {
    for letters in ["abc", "12k", "5tr", "หนึ่งพัน", "一万", "1e5", "+5", "฿500", "1'000", "½", "٣", "😀", "%"]
    {
        assert_eq!(read::money(letters), Err(Unread::Letters), "{letters}");
    }
    for negative in ["-5", "−5", "–5", "5-", "1-2", "－5"] {
        assert_eq!(read::money(negative), Err(Unread::Negative), "{negative}");
    }
    let nines = "9".repeat(40);
    let long = "9".repeat(10_000);
    for huge in ["1000000000000.01", "9999999999999999", &nines, &long] {
        assert_eq!(read::money(huge), Err(Unread::TooLarge), "{}", huge.len());
    }
    assert_eq!(read::money(&"0".repeat(60)), Ok(Some(Money::ZERO)));
    assert_eq!(read::exchange("0"), Err(Unread::Zero));
    assert_eq!(read::exchange("1000001"), Err(Unread::TooLarge));
    assert_eq!(read::percent("1000,1"), Err(Unread::TooLarge));
    assert_eq!(read::percent("-3"), Err(Unread::Negative));
    assert_eq!(read::percent(""), Ok(None));
}

#[test]
fn an_amount_is_written_as_the_language_writes_it() {
    let amount = Money(123_456_750);
    for (language, currency, written) in [
        ("en", Currency::Thb, "1,234,567.50"),
        ("th", Currency::Thb, "1,234,567.50"),
        ("zh", Currency::Cny, "1,234,567.50"),
        ("vi", Currency::Vnd, "1.234.568"),
        ("lo", Currency::Lak, "1.234.568"),
        ("km", Currency::Khr, "១.២៣៤.៥៦៨"),
        ("my", Currency::Mmk, "၁,၂၃၄,၅၆၈"),
    ] {
        assert_eq!(write::amount(language, amount, currency), written, "{language}");
    }
    assert_eq!(write::amount("en", Money(-100_005), Currency::Thb), "-1,000.05");
    assert_eq!(write::amount("en", Money::ZERO, Currency::Vnd), "0");
    assert_eq!(write::amount("en", Money(-40), Currency::Vnd), "0");
    assert_eq!(write::whole(Money(150)), 2);
}

#[test]
fn fields_hold_what_was_typed_and_nothing_else() {
    let mut typed = Typed::default();
    assert!(typed.set("wage", "12.000") && typed.set("currency", "THB") && typed.set("debt-currency", "VND"));
    assert!(!typed.set("story", "a text"), "no field of this room");
    assert!(!typed.set("wage", &"1".repeat(31)), "too long");
    assert_eq!(typed.get("wage"), "12.000", "the earlier text stands");
    assert_eq!(typed.between(), Some((Currency::Thb, Currency::Vnd)));
    assert!(typed.set("exchange", "700") && typed.set("rate", "x") && typed.set("way", "owed"));
    assert_eq!(typed.check("rate"), Err(Unread::Letters));
    let numbers = typed.numbers();
    assert_eq!(numbers.rate, None, "what cannot be read is not known");
    assert_eq!(numbers.way, Some(Way::Owed));
    let exchange = Exchange { one: Currency::Thb, many: Currency::Vnd, millionths: 700_000_000 };
    assert_eq!(numbers.exchange, Some(exchange));
    assert!(!format!("{typed:?}").contains("12"), "nothing of the person is printed");
    assert!(typed.set("debt-currency", "") && typed.numbers().exchange.is_none());
}

#[test]
fn a_rate_is_asked_for_in_one_direction_between_any_two() {
    for a in Currency::ALL {
        assert_eq!(Currency::from_code(a.code()), Some(a));
        for b in Currency::ALL {
            assert_eq!(Exchange::direction(a, b), Exchange::direction(b, a), "{a:?} {b:?}");
        }
    }
    assert_eq!(Exchange::direction(Currency::Khr, Currency::Thb), (Currency::Thb, Currency::Khr));
    assert_eq!(Currency::from_code("USD"), None);
}

fn way() -> impl Strategy<Value = Way> {
    prop_oneof![Just(Way::First), Just(Way::Owed)]
}

proptest! {
    /// Nothing is lost and nothing comes from nowhere: debt + interest = paid + owed, in every month.
    #[test]
    fn the_books_balance(debt in 1..Money::MOST.0, rate in 0..Percent::MOST.0, way in way(), pay in 0..Money::MOST.0) {
        let plan = Plan::follow(Money(debt), Percent(rate), way, Money(pay));
        let (mut due, mut paid) = (Money(debt), Money::ZERO);
        for month in &plan.months {
            due = due + month.interest;
            paid = paid + month.paid;
            prop_assert_eq!(due, paid + month.owed);
            prop_assert!(month.paid <= Money(pay) && month.owed >= Money::ZERO);
        }
        match plan.ends {
            Ends::After(n) => prop_assert!(n == plan.months.len() && plan.months[n - 1].owed == Money::ZERO),
            Ends::Never => prop_assert!(plan.months.iter().all(|month| month.owed >= Money(debt))),
            Ends::Beyond => prop_assert!(plan.months.windows(2).all(|two| two[1].owed <= two[0].owed)),
        }
    }

    /// Simple interest ends when the debt is through at payment less interest a month: a division, rounded up.
    #[test]
    fn simple_interest_ends_when_the_division_says(debt in 1..1_000_000_i128, rate in 0..200_000_i128, more in 1..100_000_i128) {
        let interest = Percent(rate).of(Money(debt));
        let plan = Plan::follow(Money(debt), Percent(rate), Way::First, interest + Money(more));
        let months = usize::try_from((debt + more - 1) / more).unwrap();
        let ends = if months <= LONGEST { Ends::After(months) } else { Ends::Beyond };
        prop_assert_eq!(plan.ends, ends);
    }

    /// Who pays more each month is never longer in debt, and pays the lender no more.
    #[test]
    fn paying_more_never_takes_longer(debt in 1..1_000_000_000_i128, rate in 0..300_000_i128, way in way(), pay in 1..100_000_000_i128, more in 0..100_000_000_i128) {
        let less = Plan::follow(Money(debt), Percent(rate), way, Money(pay));
        let more = Plan::follow(Money(debt), Percent(rate), way, Money(pay + more));
        if let Ends::After(months) = less.ends {
            prop_assert!(matches!(more.ends, Ends::After(fewer) if fewer <= months));
            prop_assert!(more.paid() <= less.paid());
        }
    }

    /// At most as many months as asked for are shown, from the start to the end, each once.
    #[test]
    fn shown_months_fit(end in 1..LONGEST, most in 2..30_usize) {
        let month = super::Month { interest: Money::ZERO, paid: Money(1), owed: Money::ZERO };
        let plan = Plan { way: Way::Owed, ends: Ends::Beyond, debt: Money(1), months: vec![month; end] };
        let shown = plan.shown(most);
        prop_assert!(shown.len() <= most && shown[0] == 0 && shown.last() == Some(&end));
        prop_assert!(shown.windows(2).all(|two| two[0] < two[1]));
    }

    /// What the app writes it reads back, in every language.
    #[test]
    fn an_amount_written_is_read_again(hundredths in 0..=Money::MOST.0) {
        for language in crate::content::model::LANGUAGES {
            let written = write::amount(language, Money(hundredths), Currency::Thb);
            prop_assert_eq!(read::money(&written), Ok(Some(Money(hundredths))), "{}", written);
        }
    }

    /// Whatever is typed is read or refused.
    #[test]
    fn anything_may_be_typed(typed in "\\PC{0,40}", digits in "[0-9., ๐-๙၀-၉០-៩໐-໙-]{0,30}") {
        for text in [&typed, &digits] {
            prop_assert!(read::money(text).ok().flatten().is_none_or(|m| (Money::ZERO..=Money::MOST).contains(&m)));
            prop_assert!(read::percent(text).ok().flatten().is_none_or(|rate| rate <= Percent::MOST));
            prop_assert!(read::exchange(text).ok().flatten().is_none_or(|rate| (1..=Exchange::MOST).contains(&rate)));
            let mut fields = Typed::default();
            for field in super::FIELDS {
                fields.set(field, text);
            }
            drop(fields.numbers().outcome());
        }
    }

    /// The largest numbers there are stay within what can be counted.
    #[test]
    fn the_largest_numbers_do_not_overflow(millionths in 1..=Exchange::MOST, pay in 0..=Money::MOST.0, rate in 0..=Percent::MOST.0) {
        for (currency, debt_currency) in [(Currency::Thb, Currency::Vnd), (Currency::Vnd, Currency::Thb)] {
            let numbers = Numbers {
                currency: Some(currency),
                debt_currency: Some(debt_currency),
                wage: Some(Money::MOST),
                rent: Some(Money::MOST),
                food: Some(Money::MOST),
                home: Some(Money::MOST),
                other: Some(Money::MOST),
                fee: Some(Money::MOST),
                loan: Some(Money::MOST),
                rate: Some(Percent(rate)),
                pay: Some(Money(pay)),
                exchange: Some(Exchange { one: Currency::Thb, many: Currency::Vnd, millionths }),
                ..Numbers::default()
            };
            let outcome = numbers.outcome();
            prop_assert!(outcome.plans.is_ok_and(|plans| plans.len() == 2 || rate == 0));
        }
    }
}
