#pragma once

namespace attopo {

/// The quantile of Student's t distribution with `freedom` > 0 degrees of freedom: the t that a share of
/// `probability` (between 0.5 and 1) of it lies below; exact to about 1e-12. By bisection of the incomplete
/// beta function, which is summed as a continued fraction (Press et al., Numerical Recipes, 6.4).
double studentQuantile(double probability, double freedom);

} // namespace attopo
