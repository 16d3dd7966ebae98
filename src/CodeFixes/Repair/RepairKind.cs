namespace VcpuLint.CodeFixes.Repair;

/// <summary>A kind of repair: what the light bulb says, and what fix-all knows it by.</summary>
/// <param name="Title">The title.</param>
/// <param name="Key">The end of the equivalence key.</param>
internal sealed record RepairKind(string Title, string Key)
{
    public static readonly RepairKind CheckAll = new("Check all the work", nameof(CheckAll));

    public static readonly RepairKind CheckAndDrainAll = new("Check and drain all the work", nameof(CheckAndDrainAll));

    public static readonly RepairKind Recheck = new("Check for work with interrupts off right before the entry", nameof(Recheck));

    public static readonly RepairKind RecheckAndDrain = new("Drain the work, and check for it with interrupts off right before the entry", nameof(RecheckAndDrain));

    public static readonly RepairKind Drain = new("Drain the work", nameof(Drain));

    public static readonly RepairKind HeedDrain = new("Leave the loop when the drain says so", nameof(HeedDrain));

    public static readonly RepairKind Prepare = new("Prepare the check", nameof(Prepare));

    public static readonly RepairKind LeaveSection = new("Leave the SRCU read section for the time of the wait", nameof(LeaveSection));

    public static readonly RepairKind Publish = new("Publish the mode with a barrier and look at the requests after it", nameof(Publish));

    public static readonly RepairKind Restore = new("Restore the state on the way out", nameof(Restore));

    public static readonly RepairKind UseMask = new("Use the mask, not the number of the bit", nameof(UseMask));

    public static readonly RepairKind UseSharedMask = new("Use the shared mask", nameof(UseSharedMask));

    public static readonly RepairKind UpdateOwnClock = new("Request an update of this vCPU only", nameof(UpdateOwnClock));

    public static readonly RepairKind LimitUpdates = new("Ask a rate limit, and request an update of this vCPU only where it says no", nameof(LimitUpdates));

    public static readonly RepairKind DeferUpdates = new("Update this vCPU now, and all of them together 100 ms later", nameof(DeferUpdates));

    public static readonly RepairKind UpdateOwnClockOtherwise =
        new("Request an update of this vCPU where the limit says no", nameof(UpdateOwnClockOtherwise));

    public static readonly RepairKind PublishBehind = new("Publish the clock behind the change", nameof(PublishBehind));

    public static readonly RepairKind RequestUpdate = new("Request a clock update with the change", nameof(RequestUpdate));

    public static readonly RepairKind ForwardOnly = new("Move the guest's TSC forward only", nameof(ForwardOnly));

    public static readonly RepairKind CatchUp = new("Make the guest's TSC catch up", nameof(CatchUp));

    public static readonly RepairKind ClearFirst = new("Take the request back before the state is read", nameof(ClearFirst));

    public static readonly RepairKind ReadBehind = new("Read the state after the request is taken", nameof(ReadBehind));

    public static readonly RepairKind HandleFirst = new("Handle the request that makes the other one first", nameof(HandleFirst));

    public static readonly RepairKind KeepSign = new("Scale the number with its sign", nameof(KeepSign));

    public static readonly RepairKind NotBelowZero = new("Take a negative number as zero", nameof(NotBelowZero));

    public static readonly RepairKind ClampDeadline = new("Never set the deadline to before now", nameof(ClampDeadline));

    public static readonly RepairKind DeriveDeadline = new("Derive one deadline from the other", nameof(DeriveDeadline));

    public static readonly RepairKind KeepSnapshot = new("Keep the master clock that is in use and stays so", nameof(KeepSnapshot));

    public string EquivalenceKey => "VcpuLint." + Key;
}
