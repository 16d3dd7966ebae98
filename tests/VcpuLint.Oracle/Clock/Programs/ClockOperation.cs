namespace VcpuLint.Oracle.Clock.Programs;

/// <summary>What a clock program calls.</summary>
internal enum ClockOperation
{
    /// <summary><c>vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)</c>.</summary>
    Global,

    /// <summary><c>vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)</c>.</summary>
    Master,

    /// <summary><c>vcpu.MakeRequest(VcpuRequest.ClockUpdate)</c>.</summary>
    Local,

    /// <summary>The global request of the VM's first vCPU, which may be another one.</summary>
    GlobalOther,

    /// <summary>The clock update of the VM's first vCPU.</summary>
    LocalOther,

    /// <summary>A loop over the VM's vCPUs that makes a clock request for each and kicks it.</summary>
    All,

    /// <summary>The same loop without the kick: no VM-wide update.</summary>
    AllUnkicked,

    /// <summary>The same loop without the request: no VM-wide update.</summary>
    AllUnasked,

    /// <summary>Work that runs later, and goes through the vCPUs then, is asked for.</summary>
    Defer,

    /// <summary>The guest's TSC is moved.</summary>
    Move,

    /// <summary>The guest's clock page is written.</summary>
    Publish,

    /// <summary>The guest is entered.</summary>
    Enter,
}
