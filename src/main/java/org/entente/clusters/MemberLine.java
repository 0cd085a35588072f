package org.entente.clusters;

import org.entente.platform.DatePeriod;

/// A member as a list shows it: the company and its latest membership.
public record MemberLine(Company company, DatePeriod period) {}
