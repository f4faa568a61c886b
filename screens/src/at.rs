//! Where the person is: a trail of places, the last one on the screen.

use serde::{Deserialize, Serialize};

/// A place in the app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum At {
    Language,
    PinChoice,
    PinNew,
    PinRepeat,
    PinEnter,
    Home,
    ReportFound,
    Report(Page),
    DeleteDraft,
    Reports,
    Case(i64),
    Withdraw(i64),
    Remove(i64),
    Follow,
    Rights,
    Article(String),
    Numbers,
    Directory,
    DirectoryWho,
    DirectoryNear,
    Service(String),
    Statistics,
    Series(String),
    Documents,
    Publicity,
    Document(String),
    Line(String),
    Search,
    Interpreter(Ask),
    Shop,
    Good(String),
    /// On the way to an order with one more good in it.
    Take(String),
    Order(Buy),
    Pay(i64),
    Before,
    Cost(Sum),
    CostKept(Sum),
    Settings,
    Pack,
    Erasing,
    Duress,
    About,
}

/// A page of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Page {
    Kinds,
    Whom,
    When,
    Where,
    Story,
    Photos,
    Contact,
    Recipients,
    Review,
}

/// A page of the request for an interpreter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Ask {
    Language,
    Purpose,
    When,
    Where,
    Contact,
    Review,
}

/// A page of an order from the shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Buy {
    Goods,
    Contact,
    Review,
}

impl Buy {
    pub(crate) const ALL: [Self; 3] = [Self::Goods, Self::Contact, Self::Review];
}

/// A page of what a job costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Sum {
    Pay,
    Living,
    Debt,
    Interest,
    Result,
}

impl Sum {
    pub(crate) const ALL: [Self; 5] = [Self::Pay, Self::Living, Self::Debt, Self::Interest, Self::Result];
}

impl Page {
    pub(crate) const ALL: [Self; 9] = [
        Self::Kinds,
        Self::Whom,
        Self::When,
        Self::Where,
        Self::Story,
        Self::Photos,
        Self::Contact,
        Self::Recipients,
        Self::Review,
    ];
}

impl Ask {
    pub(crate) const ALL: [Self; 6] =
        [Self::Language, Self::Purpose, Self::When, Self::Where, Self::Contact, Self::Review];
}

/// The page after this one.
pub(crate) fn after<T: Copy + PartialEq>(all: &[T], page: T) -> Option<T> {
    all.iter().skip_while(|p| **p != page).nth(1).copied()
}

impl At {
    /// The screen's stable id.
    pub(crate) fn id(&self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::PinChoice => "pin-choice",
            Self::PinNew => "pin-new",
            Self::PinRepeat => "pin-repeat",
            Self::PinEnter => "pin-enter",
            Self::Home => "home",
            Self::ReportFound => "report-found",
            Self::Report(Page::Kinds) => "report-kinds",
            Self::Report(Page::Whom) => "report-whom",
            Self::Report(Page::When) => "report-when",
            Self::Report(Page::Where) => "report-where",
            Self::Report(Page::Story) => "report-story",
            Self::Report(Page::Photos) => "report-photos",
            Self::Report(Page::Contact) => "report-contact",
            Self::Report(Page::Recipients) => "report-recipients",
            Self::Report(Page::Review) => "report-review",
            Self::DeleteDraft => "delete-draft",
            Self::Reports => "reports",
            Self::Case(_) => "case",
            Self::Withdraw(_) => "case-withdraw",
            Self::Remove(_) => "case-remove",
            Self::Follow => "follow",
            Self::Rights => "rights",
            Self::Article(_) => "article",
            Self::Numbers => "numbers",
            Self::Directory => "directory",
            Self::DirectoryWho => "directory-who",
            Self::DirectoryNear => "directory-near",
            Self::Service(_) => "service",
            Self::Statistics => "statistics",
            Self::Series(_) => "series",
            Self::Documents => "documents",
            Self::Publicity => "publicity",
            Self::Document(_) => "document",
            Self::Line(_) => "line",
            Self::Search => "search",
            Self::Interpreter(Ask::Language) => "interpreter-language",
            Self::Interpreter(Ask::Purpose) => "interpreter-purpose",
            Self::Interpreter(Ask::When) => "interpreter-when",
            Self::Interpreter(Ask::Where) => "interpreter-where",
            Self::Interpreter(Ask::Contact) => "interpreter-contact",
            Self::Interpreter(Ask::Review) => "interpreter-review",
            Self::Shop => "shop",
            Self::Good(_) => "good",
            Self::Take(_) | Self::Order(Buy::Goods) => "order-goods",
            Self::Order(Buy::Contact) => "order-contact",
            Self::Order(Buy::Review) => "order-review",
            Self::Pay(_) => "pay",
            Self::Before => "before-you-go",
            Self::Cost(Sum::Pay) | Self::CostKept(Sum::Pay) => "cost-pay",
            Self::Cost(Sum::Living) | Self::CostKept(Sum::Living) => "cost-living",
            Self::Cost(Sum::Debt) | Self::CostKept(Sum::Debt) => "cost-debt",
            Self::Cost(Sum::Interest) | Self::CostKept(Sum::Interest) => "cost-interest",
            Self::Cost(Sum::Result) | Self::CostKept(Sum::Result) => "cost-result",
            Self::Settings => "settings",
            Self::Pack => "pack",
            Self::Erasing => "erase",
            Self::Duress => "duress",
            Self::About => "about",
        }
    }

    /// Whether it shows or asks what only the person may see: it needs the vault.
    pub(crate) fn private(&self) -> bool {
        matches!(
            self,
            Self::ReportFound
                | Self::Report(_)
                | Self::DeleteDraft
                | Self::Reports
                | Self::Case(_)
                | Self::Withdraw(_)
                | Self::Remove(_)
                | Self::Follow
                | Self::Interpreter(_)
                | Self::Take(_)
                | Self::Order(_)
                | Self::Pay(_)
                | Self::CostKept(_)
                | Self::Duress
        )
    }

    /// Whether a renderer keeps it out of screenshots. Of a code to pay with a picture is wanted: a bank's app on the same
    /// phone reads it from there.
    pub(crate) fn secure(&self) -> bool {
        let private = self.private() && !matches!(self, Self::Pay(_));
        private || matches!(self, Self::PinNew | Self::PinRepeat | Self::PinEnter | Self::Cost(_))
    }

    /// Whether it may be where a phone opens again.
    pub(crate) fn keeps(&self) -> bool {
        !matches!(
            self,
            Self::PinChoice
                | Self::PinNew
                | Self::PinRepeat
                | Self::PinEnter
                | Self::Cost(_)
                | Self::Erasing
                | Self::Duress
        )
    }
}
