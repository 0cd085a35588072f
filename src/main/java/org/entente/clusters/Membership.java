package org.entente.clusters;

import org.entente.platform.DatePeriod;

/// A company belongs to a cluster for a period.
public record Membership(CompanyId company, ClusterId cluster, DatePeriod period) {}
