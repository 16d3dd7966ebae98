using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>The page that a vCPU shares with user space (<c>struct kvm_run</c>, <c>include/uapi/linux/kvm.h</c>).</summary>
[VcpuPart]
public sealed class RunPage
{
    internal RunPage()
    {
    }

    /// <summary>Gets or sets why the run loop returns to user space (<c>run-&gt;exit_reason</c>). Context: any.</summary>
    [SetsExitReason]
    public ExitReason ExitReason { get; set; }

    /// <summary>Gets or sets a value indicating whether user space wants the run loop to return at once (<c>run-&gt;immediate_exit</c>).</summary>
    public bool ImmediateExit { get; set; }

    /// <summary>Gets or sets what the failed entry reported (<c>run-&gt;fail_entry.hardware_entry_failure_reason</c>).</summary>
    public ulong FailureCode { get; set; }
}
