namespace VcpuLint.Oracle.Clock.Programs;

/// <summary>What a clock program asks.</summary>
internal enum ClockQuestion
{
    /// <summary>The rate gate: yes lets one VM-wide update through.</summary>
    Gate,

    /// <summary><c>vcpu.Cpu == -1</c>: the vCPU was never loaded. It may be answered anew each time.</summary>
    First,

    /// <summary><c>vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate)</c>.</summary>
    TakeGlobal,

    /// <summary><c>vcpu.CheckRequest(VcpuRequest.MasterClockUpdate)</c>.</summary>
    TakeMaster,

    /// <summary><c>vcpu.CheckRequest(VcpuRequest.ClockUpdate)</c>.</summary>
    TakeLocal,
}
