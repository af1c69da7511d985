//! The search as readers meet it: the box on every page, the page of results, and what there is when it does not work.
//! What is found and in what order is judged elsewhere.

mod r#box;
mod looks;
mod page;
mod trouble;

use chromiumoxide::Result;

use super::visit::Visit;

/// Whether the list below the box is there, with results.
const OPEN: &str = "document.querySelector('#q-box[aria-expanded=true]') \
                    && document.querySelectorAll('.found [role=option]').length > 1";

/// Whether the results of what was asked are there.
const SHOWN: &str = "document.querySelector('#results[aria-busy=false] li a')";

/// What `expression` gives, as one line.
async fn told(visit: &Visit, expression: &str) -> Result<String> {
    let told = visit.ask(&format!("[String({expression})]")).await?;
    Ok(told.concat())
}

/// Puts the focus into the box and types.
async fn ask_for(visit: &Visit, words: &str) -> Result<()> {
    visit
        .ask("[document.getElementById('q-box')].map(box => String(box.focus()))")
        .await?;
    visit.type_text(words).await
}

/// The path of the page, and what it is asked.
async fn address(visit: &Visit) -> Result<String> {
    told(visit, "location.pathname + location.search").await
}
